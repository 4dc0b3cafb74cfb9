/** A report on the screen, from the same blocks as what is copied. */
import { type Block, harmlessLine, harmlessText, type Line, type Report } from '../../src/report/tree';
import { Said } from '../ui/doc';

const keyed = <T,>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] =>
  items.map((item, index) => ({ key: String(index), item }));

function Spans({ line }: { readonly line: Line }) {
  return (
    <>
      {keyed(harmlessLine(line)).map(({ key, item }) =>
        typeof item === 'string' ? (
          <Said key={key}>{item}</Said>
        ) : (
          <strong key={key}>
            <Said>{item.strong}</Said>
          </strong>
        ),
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
                  <Said>{harmlessText(item)}</Said>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(block.rows).map(({ key, item }) => (
              <tr key={key}>
                {keyed(item).map(({ key: column, item: cell }) =>
                  column === '0' ? (
                    <th key={column} scope="row" dir="auto">
                      <Said>{harmlessText(cell)}</Said>
                    </th>
                  ) : (
                    <td key={column} dir="auto">
                      <Said>{harmlessText(cell)}</Said>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

export function ReportPreview({ report, label }: { readonly report: Report; readonly label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is scrolled by the keyboard too
    <section class="report-preview" tabIndex={0} aria-label={label}>
      {keyed(report).map(({ key, item }) => (
        <PreviewBlock key={key} block={item} />
      ))}
    </section>
  );
}
