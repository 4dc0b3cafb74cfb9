/** A report on the screen, from the same blocks as what is copied. */
import { type Block, harmlessLine, harmlessText, type Line, type Report } from '../../src/report/tree';

const keyed = <T,>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] =>
  items.map((item, index) => ({ key: String(index), item }));

function Spans({ line }: { readonly line: Line }) {
  return (
    <>
      {keyed(harmlessLine(line)).map(({ key, item }) =>
        typeof item === 'string' ? item : <strong key={key}>{item.strong}</strong>,
      )}
    </>
  );
}

/** Headings start at the third level: the screen has its own two. */
function PreviewBlock({ block }: { readonly block: Block }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = ({ 1: 'h3', 2: 'h4', 3: 'h5' } as const)[block.level];
      return (
        <Heading dir="auto">
          <Spans line={block.line} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p dir="auto">
          <Spans line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul>
          {keyed(block.items).map(({ key, item }) => (
            <li key={key} dir="auto">
              <Spans line={item} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {keyed(block.head).map(({ key, item }) => (
                <th key={key} scope="col">
                  {harmlessText(item)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(block.rows).map(({ key, item }) => (
              <tr key={key}>
                {keyed(item).map((cell) => (
                  <td key={cell.key} dir="auto">
                    {harmlessText(cell.item)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

export function ReportPreview({ report }: { readonly report: Report }) {
  return (
    <div class="report-preview">
      {keyed(report).map(({ key, item }) => (
        <PreviewBlock key={key} block={item} />
      ))}
    </div>
  );
}
