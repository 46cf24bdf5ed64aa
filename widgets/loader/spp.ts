import { embed } from 'virtual:embed';

console.warn(embed);
