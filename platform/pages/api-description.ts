// Describes the whole JSON interface as OpenAPI 3.1, from the contracts of the routes.
import swagger from '@fastify/swagger';
import fastify from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Route } from './page.ts';

/** The description of every door's routes, as JSON text: the same for the same contracts. */
export async function describeInterface(routes: readonly Route[], landlord: string): Promise<string> {
  const app = fastify();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: `Kotirauha, ${landlord}`, version: '1' } },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  await app.register(async (inner) => {
    for (const route of routes) {
      inner.route({ method: route.method, url: `/api/${route.door}${route.path}`, schema: schemaOf(route), handler: () => undefined });
    }
  });
  await app.ready();
  const description = JSON.stringify(app.swagger());
  await app.close();
  return description;
}

function schemaOf(route: Route) {
  return {
    summary: route.summary,
    tags: [route.door],
    description: route.activities.length > 0 ? `Activity: ${route.activities.join(', ')}` : `No activity: ${route.outside}`,
    ...(route.params && { params: route.params }),
    ...(route.query && { querystring: route.query }),
    ...(route.body && { body: route.body }),
    response: { 200: route.reply },
  };
}
