// The font of the houses of griffie.
import { fileURLToPath } from 'node:url';

export function findFont() {
  const name = '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf';
  return fileURLToPath(import.meta.resolve(name));
}
