export const unitAddress = (unitId: string): string => `/enhet/${encodeURIComponent(unitId)}`;
