import { fieldParts } from '@portcullis/document-store';

/** The value of a field as SQL. Indexes are made of the very same text: otherwise they are not used. */
export const fieldSql = (name: string): string => `json_extract(doc, '${pathOf(name)}')`;

export const fieldTypeSql = (name: string): string => `json_type(doc, '${pathOf(name)}')`;

/** Goes into SQL as it is; `fieldParts` lets nothing pass that could end the text. */
const pathOf = (name: string): string => `$."${fieldParts(name).join('"."')}"`;
