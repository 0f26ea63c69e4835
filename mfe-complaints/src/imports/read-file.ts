import { previewBytes, readPreview, type Preview, type PreviewProblem } from './read-preview.ts';

/** As the API: larger files are refused. */
export const largestFile = 32 * 1024 * 1024;

/** Reads the beginning of a chosen file. */
export async function previewOf(file: File, encoding: string | null): Promise<Preview | { readonly problem: PreviewProblem }> {
  const head = new Uint8Array(await file.slice(0, previewBytes).arrayBuffer());
  return readPreview(head, file.size <= previewBytes, encoding);
}

/** The bytes of a file in base64. */
export function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(file);
  });
}
