import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { GuanxiError } from '../../core/errors.js';
import { type AskedGraph, UnclearName } from '../api/asked-graph.js';
import type { Question } from '../api/question.js';
import { QUESTIONS } from '../api/questions.js';

/** The tools, by the questions that they ask. */
const TOOLS: Readonly<Record<string, string>> = {
  search_entities: 'search',
  neighbours: 'neighbours',
  path: 'paths',
  timeline: 'timeline',
  holders: 'holders',
  evidence: 'evidence',
};

const INSTRUCTIONS = `A knowledge graph that was read from Chinese newspaper pages: persons, officials, places, organisations and programs (projects,
policies, meetings), and what the papers say of them. Names are Chinese; pinyin and initials find them too. Where a name is unclear, the error lists
candidates: ask again by key. Every tie has evidence: cite its sentence with newspaper, date and title of its source, and with doc, start and end, the
place in the file. An edge says that a paper printed something, not that it is true; confidence ranks edges and is no probability.`;

/**
 * A server of the Model Context Protocol that answers from a graph: tools with the schemas of the HTTP API, answers with their sources.
 *
 * @param version of the program
 * @example
 * await createMcpServer(asked, '1.0.0').connect(new StdioServerTransport());
 */
export function createMcpServer(asked: AskedGraph, version: string): McpServer {
  const server = new McpServer({ name: 'guanxi', version }, { instructions: INSTRUCTIONS });
  for (const [name, id] of Object.entries(TOOLS)) {
    const question = QUESTIONS.find((candidate) => candidate.id === id);
    if (question === undefined) throw new Error(`there is no question ${id}`);
    const { summary, request, answer } = question;
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { description: summary, inputSchema: request, outputSchema: answer, annotations }, (asking) =>
      result(asked, question, asking),
    );
  }
  return server;
}

function result(asked: AskedGraph, { ask, answer }: Question, asking: Record<string, unknown>): CallToolResult {
  try {
    const structuredContent = answer.parse(ask(asked, asking));
    return { structuredContent, content: [{ type: 'text', text: JSON.stringify(structuredContent) }] };
  } catch (error) {
    if (!(error instanceof GuanxiError)) throw error;
    const candidates = error instanceof UnclearName && error.candidates.length > 0 ? `\n${JSON.stringify(error.candidates)}` : '';
    return { isError: true, content: [{ type: 'text', text: `${error.message}${candidates}` }] };
  }
}
