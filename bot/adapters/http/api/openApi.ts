import { z } from 'zod';
import { type Route, refused } from '../../../contract/route.ts';
import { routes } from '../../../contract.ts';
import { methodAndPath, routeKeys } from './answering.ts';

/** The OpenAPI 3.1 document of the tab's API, from the same schemas that parse every call and every answer. */
export function openApi(root: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Lyhörd', version: '1', description: 'What the tab asks for. Every call is made as a person.' },
    servers: [{ url: root }],
    security: [{ person: [] }],
    paths: Object.fromEntries([...pathsOf()].map(([path, keys]) => [path, operationsOf(keys)])),
    components: {
      securitySchemes: {
        person: { type: 'http', scheme: 'bearer', description: 'Teams’ token for the signed-in person' },
      },
      schemas: { Refused: jsonOf(refused, 'output') },
    },
  };
}

type Key = (typeof routeKeys)[number];

const pathsOf = (): Map<string, readonly Key[]> =>
  Map.groupBy(routeKeys, (key) => methodAndPath(key).path.replaceAll(/:(\w+)/g, '{$1}'));

const operationsOf = (keys: readonly Key[]): object =>
  Object.fromEntries(keys.map((key) => [methodAndPath(key).method.toLowerCase(), operationOf(key)]));

function operationOf(key: Key): object {
  const route: Route = routes[key];
  return {
    operationId: key.replaceAll(/\W+/g, '_'),
    summary: route.summary,
    parameters: [...pathParameters(key), ...queryParameters(route)],
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: bodyContent(route.body) } }),
    responses: {
      200: { description: 'Done', content: answerContent(route.answer) },
      default: { description: 'Refused', content: json({ $ref: '#/components/schemas/Refused' }) },
    },
  };
}

const pathParameters = (key: Key): readonly object[] =>
  [...methodAndPath(key).path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));

const queryParameters = ({ query }: Route): readonly object[] =>
  Object.entries(query?.shape ?? {}).map(([name, schema]) => ({
    ...{ name, in: 'query', required: !z.safeParse(schema, undefined).success },
    schema: jsonOf(schema, 'input'),
  }));

const bodyContent = (body: z.ZodType | 'bytes'): object => (body === 'bytes' ? anyFile : json(jsonOf(body, 'input')));
const answerContent = (answer: z.ZodType | 'file'): object =>
  answer === 'file' ? anyFile : json(jsonOf(answer, 'output'));

const json = (schema: object): object => ({ 'application/json': { schema } });
const anyFile = { '*/*': { schema: { type: 'string', format: 'binary' } } };

function jsonOf(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
