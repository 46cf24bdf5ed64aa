import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileTypeFromFile } from 'file-type';
import { UnreadableFile } from './unreadable-file.js';

const spreadsheets = new Set(['xlsx', 'xls', 'ods', 'zip', 'cfb']);
const csvWanted = 'Il faut un fichier CSV, enregistré en UTF-8.';

/** Refuses, by its content and not by its name, what cannot be a CSV file. Returns its size in bytes. */
export async function checkFile(path: string): Promise<number> {
  const name = `« ${basename(path)} »`;
  const found = await stat(path).catch((cause: unknown) => {
    throw new UnreadableFile(unreachable(name, cause), { cause });
  });
  if (found.isDirectory()) throw new UnreadableFile(`${name} est un dossier. ${csvWanted}`);
  if (!found.isFile()) throw new UnreadableFile(`${name} n’est pas un fichier ordinaire. ${csvWanted}`);
  if (found.size === 0) throw new UnreadableFile(`${name} est vide. ${csvWanted}`);

  const type = await fileTypeFromFile(path).catch((cause: unknown) => {
    throw new UnreadableFile(unreachable(name, cause), { cause });
  });
  if (type === undefined) return found.size;
  if (type.ext === 'pdf') throw new UnreadableFile(`${name} est un document PDF. ${csvWanted}`);
  if (spreadsheets.has(type.ext)) {
    throw new UnreadableFile(
      `${name} est un classeur ou une archive (${type.ext}). Ouvrez-le et enregistrez la feuille au format « CSV UTF-8 ».`,
    );
  }
  throw new UnreadableFile(`${name} n’est pas du texte, mais un fichier de type ${type.mime}. ${csvWanted}`);
}

function unreachable(name: string, cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return `${name} n’existe pas : vérifiez le chemin.`;
  if (code === 'EACCES' || code === 'EPERM')
    return `${name} ne peut pas être lu : vos droits ne le permettent pas.`;
  return `${name} ne peut pas être lu (${String(cause)}).`;
}
