/** Longest side of a picture as it is sent: what the server keeps anyway. */
const longest = 2048;

/**
 * The picture as large as it will be kept, for a slow network; what a camera wrote beside it stays on the phone. One that
 * this browser cannot open is sent as it is: the server says what is wrong with it.
 */
export async function smaller(file: File): Promise<Uint8Array> {
  const whole = new Uint8Array(await file.arrayBuffer());
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longest / Math.max(image.width, image.height));
    const canvas = new OffscreenCanvas(Math.round(image.width * scale), Math.round(image.height * scale));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const packed = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
    return new Uint8Array(await packed.arrayBuffer());
  } catch {
    return whole;
  }
}
