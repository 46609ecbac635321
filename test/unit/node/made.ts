import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file for an archive; `declared` overrides what its headers say of its size, `flags` are the general purpose bits. */
export interface Packed {
  name: string | Uint8Array;
  content: string | Uint8Array;
  flags?: number;
  declared?: number;
}

/** A ZIP archive. */
export function makeZip(files: Readonly<Record<string, string | Uint8Array>> | readonly Packed[]): Buffer {
  const list = Array.isArray(files)
    ? (files as readonly Packed[])
    : Object.entries(files).map(([name, content]) => ({ name, content }) as Packed);
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, flags = 0, declared } of list) {
    const path = Buffer.from(name);
    const plain = Buffer.from(content);
    const data = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0); // version
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4); // deflate
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(declared ?? plain.length, 18);
    common.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

/** A Word document of paragraphs. */
export function makeDocx(paragraphs: readonly string[]): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** A line of a printed page: where it begins, from the lower left corner, and its font size. */
export interface Printed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

/** A PDF with a Chinese font that is not embedded, as old newspaper sites offer them; encrypted with RC4, 40 bits, where it has a password. */
export function makePdf(
  pages: readonly (readonly Printed[])[],
  { password, size = [800, 1100] }: { password?: string; size?: readonly [number, number] } = {},
): Buffer {
  const id = Buffer.alloc(16, 7);
  const security = password === undefined ? undefined : lock(password, id);
  const objects: Buffer[] = [];
  const add = (body: string | Buffer): number => objects.push(Buffer.from(body));
  const string = (text: string, object: number): string => {
    const plain = Buffer.from(text, 'latin1');
    return `<${(security ? rc4(security.keyOf(object), plain) : plain).toString('hex')}>`;
  };
  const kids = pages.map((_, i) => `${6 + 2 * i} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add('<< /Type /Font /Subtype /Type0 /BaseFont /SongTi /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>');
  const metrics =
    '/FontDescriptor << /Type /FontDescriptor /FontName /SongTi /Flags 4 /ItalicAngle 0 /Ascent 880 /Descent -120 /StemV 80 >>';
  add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SongTi /CIDSystemInfo << /Registry ${string('Adobe', 4)} /Ordering ${string('GB1', 4)} /Supplement 2 >> /DW 1000 ${metrics} >>`,
  );
  add(security?.dictionary ?? '<< >>');
  for (const lines of pages) {
    const number = objects.length + 1;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size.join(' ')}] /Resources << /Font << /F 3 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    const content = Buffer.from(lines.map(show).join('\n'));
    const stored = security ? rc4(security.keyOf(number + 1), content) : content;
    add(Buffer.concat([Buffer.from(`<< /Length ${stored.length} >>\nstream\n`), stored, Buffer.from('\nendstream')]));
  }
  return file(objects, `/Root 1 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]${security ? ' /Encrypt 5 0 R' : ''}`);
}

function show({ text, x, y, size = 10 }: Printed): string {
  return `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm <${Buffer.from(text, 'utf16le').swap16().toString('hex')}> Tj ET`;
}

function file(objects: readonly Buffer[], trailer: string): Buffer {
  let pdf = Buffer.from('%PDF-1.5\n');
  const offsets: number[] = [];
  for (const [i, body] of objects.entries()) {
    offsets.push(pdf.length);
    pdf = Buffer.concat([pdf, Buffer.from(`${i + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const end = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer << /Size ${count} ${trailer} >>\nstartxref\n${pdf.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(end)]);
}

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');

/** The standard security handler, revision 2 (PDF 32000-1, 7.6.3). */
function lock(password: string, id: Buffer): { dictionary: string; keyOf(object: number): Buffer } {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32);
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const permissions = Buffer.from('fcffffff', 'hex');
  const key = md5(Buffer.concat([padded, owner, permissions, id])).subarray(0, 5);
  const user = rc4(key, PADDING);
  return {
    dictionary: `<< /Filter /Standard /V 1 /R 2 /O <${owner.toString('hex')}> /U <${user.toString('hex')}> /P -4 >>`,
    keyOf: (object) => md5(Buffer.concat([key, Buffer.from([object, object >> 8, 0, 0, 0])])).subarray(0, 10),
  };
}

function md5(bytes: Buffer): Buffer {
  return createHash('md5').update(bytes).digest();
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    const kept = at(i);
    state[i] = at(j);
    state[j] = kept;
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, n) => {
      const i = (n + 1) & 255;
      j = (j + at(i)) & 255;
      swap(i, j);
      return byte ^ at(at(i) + at(j));
    }),
  );
}
