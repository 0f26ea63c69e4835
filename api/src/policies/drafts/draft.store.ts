import type { Sql } from '../../shared/database.ts'
import type { DraftRow } from './draft.entity.ts'

const COLUMNS = `id, pack_key as "packKey", based_on as "basedOn", content, parameters, state, revision, version, effective_from as "effectiveFrom", note,
  created_by as "createdBy", edited_by as "editedBy", submitted_by as "submittedBy", created_at as "createdAt", updated_at as "updatedAt"`

export const readDraft = (sql: Sql, chainId: string, id: string): Promise<DraftRow | undefined> =>
  sql.one<DraftRow>('policies.draft', `select ${COLUMNS} from policy_draft where chain_id = $1 and id = $2`, [chainId, id])

/** Locks a draft for the rest of the transaction. */
export const lockDraft = (sql: Sql, chainId: string, id: string): Promise<DraftRow | undefined> =>
  sql.one<DraftRow>('policies.lock_draft', `select ${COLUMNS} from policy_draft where chain_id = $1 and id = $2 for update`, [chainId, id])

/** Drafts of a chain, the one changed last first. */
export const readDrafts = (sql: Sql, chainId: string): Promise<DraftRow[]> =>
  sql.rows<DraftRow>('policies.drafts', `select ${COLUMNS} from policy_draft where chain_id = $1 order by updated_at desc, id`, [chainId])

export async function saveDraft(sql: Sql, chainId: string, draft: DraftRow): Promise<void> {
  await sql.rows('policies.save_draft', `insert into policy_draft (chain_id, id, pack_key, based_on, content, parameters, state, revision, version, effective_from, note,
      created_by, edited_by, submitted_by, created_at, updated_at)
    select $1, r.id, r."packKey", r."basedOn", r.content, r.parameters, r.state, r.revision, r.version, r."effectiveFrom", r.note, r."createdBy", r."editedBy", r."submittedBy",
      r."createdAt", r."updatedAt"
    from json_to_record($2) as r(id uuid, "packKey" text, "basedOn" uuid, content jsonb, parameters jsonb, state text, revision int, version text, "effectiveFrom" timestamptz,
      note text, "createdBy" text, "editedBy" text[], "submittedBy" text, "createdAt" timestamptz, "updatedAt" timestamptz)
    on conflict (chain_id, id) do update set content = excluded.content, parameters = excluded.parameters, state = excluded.state, revision = excluded.revision,
      version = excluded.version, effective_from = excluded.effective_from, note = excluded.note, edited_by = excluded.edited_by, submitted_by = excluded.submitted_by,
      updated_at = excluded.updated_at`, [chainId, JSON.stringify(draft)])
}

export async function deleteDraft(sql: Sql, chainId: string, id: string): Promise<void> {
  await sql.rows('policies.delete_draft', 'delete from policy_draft where chain_id = $1 and id = $2', [chainId, id])
}
