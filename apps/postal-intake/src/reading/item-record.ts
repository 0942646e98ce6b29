import { asNominal, revealFor } from '@portcullis/domain';
import type { NewRecord } from '@portcullis/event-log';
import type { PlainParties, Sealer } from '@portcullis/security';
import { declaredRecord } from '@portcullis/wire';

import type { DeclaredItem } from '../declare/declaration-of.ts';
import { idPart } from '../topics.ts';

/** The event of one item, its parties sealed beside the declaration. Its id follows from the message. */
export function itemRecord(operator: string, messageId: string, item: DeclaredItem, seal: Sealer): NewRecord {
  const { number, kind } = item.declaration;
  const id = `${operator}/${idPart(messageId)}/${idPart(number)}/${kind}`;
  return declaredRecord(id, item.declaration, sealed(item, seal));
}

/** A declaration that names nobody needs no seal. */
function sealed({ sender, receiver }: DeclaredItem, seal: Sealer): ReturnType<Sealer> | undefined {
  if (sender.empty && receiver.empty) return undefined;
  const consignor = revealFor('sealing', sender.plain);
  const consignee = revealFor('sealing', receiver.plain);
  return seal(asNominal<PlainParties>({ consignor, consignee }));
}
