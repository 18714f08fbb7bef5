import type { FileFault } from '../domain/imports/fault.ts';
import { fileFaultText } from '../text/fileFaults.ts';

/** `file:line:column: text`, as compilers write it. */
export const faultLine = (fault: FileFault): string => `${placeOf(fault)}: ${fileFaultText(fault, 'en')}`;

/** The same of what hinders nothing. */
export const warningLine = (fault: FileFault): string => `${placeOf(fault)}: warning: ${fileFaultText(fault, 'en')}`;

const placeOf = ({ file, line, column }: FileFault): string =>
  [file, line, ...(column === null ? [] : [column])].join(':');
