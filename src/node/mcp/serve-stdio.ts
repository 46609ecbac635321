import process from 'node:process';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { askedGraph } from '../api/asked-graph.js';
import { readGraphFile } from '../graph-file.js';
import { packageVersion } from '../version.js';
import { createMcpServer } from './server.js';

/**
 * Answers the Model Context Protocol on standard input and output until the input ends. Nothing else may be written to standard output meanwhile.
 *
 * @param file path of a graph.json, read once
 * @throws GuanxiError NOT_FOUND, INPUT or FORMAT for the graph
 */
export async function serveMcp(file: string): Promise<void> {
  const server = createMcpServer(askedGraph(readGraphFile(file)), packageVersion());
  const ended = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve));
  await server.connect(new StdioServerTransport());
  await ended;
  await server.close();
}
