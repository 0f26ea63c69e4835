import { describe, expect, it } from 'vitest';
import { buildSchema, isAbstractType, type GraphQLAbstractType } from 'graphql';
import schemaText from '../../../api/schema.graphql?raw';
import { possibleTypes } from './possible-types.ts';

describe('the possible types of the cache', () => {
  it('are those of the schema (otherwise run `pnpm --filter @huiyin/graphql schema`)', () => {
    const schema = buildSchema(schemaText);
    const abstract = Object.values(schema.getTypeMap()).filter((type): type is GraphQLAbstractType => isAbstractType(type));
    const inSchema = Object.fromEntries(abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name).sort()]));
    expect(possibleTypes).toEqual(inSchema);
  });
});
