/** The icons Teams asks for and their side in pixels. Source: the manifest schema, `icons`. */
export const iconSizes = { color: 192, outline: 32 } as const;

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Width and height in pixels; undefined when it is no PNG. Source: the PNG specification, header chunk IHDR. */
export function sizeOfPng(file: Buffer): { readonly width: number; readonly height: number } | undefined {
  if (file.length < 24 || !file.subarray(0, 8).equals(signature)) return undefined;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}
