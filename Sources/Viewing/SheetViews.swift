import Foundation
import Messages
import Office
import Processing
import Recognition
import ReportingKit
import Store
import Synchronization
import Tabular

/// What a page asks for of a sheet.
package struct SheetChoices: Sendable {
    /// Nil for the first sheet that is not hidden.
    package var sheet: SheetChoice?
    /// The first row of the window, from zero; nil for the one around the marked cell.
    package var firstRow: Int?
    package var firstColumn: Int?
    package var marked: CellAddress?
    /// Of running text, from 1.
    package var paragraph: Int?

    package init(
        sheet: SheetChoice? = nil, firstRow: Int? = nil, firstColumn: Int? = nil, marked: CellAddress? = nil,
        paragraph: Int? = nil
    ) {
        self.sheet = sheet
        self.firstRow = firstRow
        self.firstColumn = firstColumn
        self.marked = marked
        self.paragraph = paragraph
    }
}

/// What there is to see of a file.
package enum SheetView: Sendable {
    case sheet(SheetPage, findings: [FindingNote])
    case text(TextPage, findings: [FindingNote])
    /// One row a dossier: what was counted.
    case counts(CountsPage)
    /// Its bytes are kept nowhere.
    case gone(FileReference)
    /// Why it cannot be read, in the office's words.
    case unreadable(FileReference, reason: String)
    /// It has no such sheet.
    case noSheet(FileReference, tabs: [SheetPage.Tab])
}

/// Something that was found in a file, with its place in the list of all of them, from zero.
package struct FindingNote: Sendable {
    package let number: Int
    package let severity: Severity
    package let sentence: String
    package let sheet: String?
    package let cell: CellAddress?
    package let paragraph: Int?
}

/// Opens files of the ledger to be looked at: a window of rows, of any size of file.
package struct SheetViews: Sendable {
    private let composition: Composition
    private let store: ReportStore
    private let bytes: LedgerBytes
    private let memory = FileMemory<FileDisclosure>()
    private let wholeness = FileMemory<Bool>()

    /// Rows of one page.
    package static let rows = 200
    /// Columns of one page.
    package static let columns = 60

    package init(_ composition: Composition, store: ReportStore, bytes: LedgerBytes) {
        self.composition = composition
        self.store = store
        self.bytes = bytes
    }

    /// Nil for a file that the ledger does not have.
    package func view(ofFile row: Int64, _ choices: SheetChoices) throws -> SheetView? {
        guard let known = try store.file(row: row) else { return nil }
        let reference = FileReference(known)
        switch try bytes.place(of: known.entry) {
        case .gone:
            // Of counted dossiers the archive may keep nothing: what was counted is in the store.
            guard known.order != nil, try store.contentKind(ofFile: row).isCounted else { return .gone(reference) }
            return .counts(try counts(row, reference))
        case .counted: return .counts(try counts(row, reference))
        case .file(let url):
            let disclosure = try disclosure(known, url)
            if disclosure.isCounted { return .counts(try counts(row, reference)) }
            let notes = try notes(row)
            do {
                let stated = StatedAddresses(store, file: known)
                return try view(of: url, reference, disclosure, stated, choices, notes)
            } catch let error as ReadingError {
                return .unreadable(
                    reference, reason: composition.catalogue.sentence(for: error.finding(file: reference.name)))
            }
        }
    }

    // MARK: What may be taken along

    /// A file that may be taken along with its bytes: where it is drawn, nothing of it is withheld. Nil for lists of dossiers, for files with
    /// sheets of which headings alone are shown, and for those whose bytes are kept nowhere.
    package func whole(ofFile row: Int64) throws -> (file: ReceivedFile, url: URL)? {
        guard let known = try store.file(row: row), case .file(let url) = try bytes.place(of: known.entry) else {
            return nil
        }
        let file = known.entry.file
        let isWhole = try wholeness[file.sha256] ?? showsAll(known, url)
        wholeness[file.sha256] = isWhole
        return isWhole ? (file, url) : nil
    }

    /// A file with its bytes, whatever is shown of it; nil for lists of dossiers and for those whose bytes are kept nowhere.
    package func kept(ofFile row: Int64) throws -> (file: ReceivedFile, url: URL)? {
        guard let known = try store.file(row: row), case .file(let url) = try bytes.place(of: known.entry),
            try !disclosure(known, url).isCounted
        else { return nil }
        return (known.entry.file, url)
    }

    private func showsAll(_ known: NumberedEntry, _ url: URL) throws -> Bool {
        let disclosure = try disclosure(known, url)
        guard !disclosure.isCounted, disclosure.showsAllCells else { return false }
        do {
            let file = try WindowReader(limits: composition.limits).read(
                try FileContent(contentsOf: url), name: known.entry.file.name, sheet: .number(0), rows: 0..<1)
            return file.text.map { disclosure.showsAll(of: $0, tables: file.sheets.map(\.name)) } ?? true
        } catch is ReadingError {
            // What nobody can read nobody can look through.
            return false
        }
    }

    // MARK: What may be shown

    private func disclosure(_ known: NumberedEntry, _ url: URL) throws -> FileDisclosure {
        if known.order != nil, try store.contentKind(ofFile: known.entry.id).isCounted { return .counts }
        if let remembered = memory[known.entry.file.sha256] { return remembered }
        let judgement = try JudgeFile(composition, store: nil)(IncomingFile(content: url, file: known.entry.file))
        let disclosure = FileDisclosure(judgement.processed)
        memory[known.entry.file.sha256] = disclosure
        return disclosure
    }

    private func notes(_ row: Int64) throws -> [FindingNote] {
        try store.findings(entry: row).enumerated().map { number, finding in
            FindingNote(
                number: number, severity: finding.severity, sentence: composition.catalogue.sentence(for: finding),
                sheet: finding.place.sheet, cell: finding.place.cell, paragraph: finding.place.paragraph)
        }
    }

    private func counts(_ row: Int64, _ file: FileReference) throws -> CountsPage {
        CountsPage(file: file, tables: try store.countedTables(ofFile: row), registry: composition.registry)
    }

    // MARK: Sheets

    private func view(
        of url: URL, _ file: FileReference, _ disclosure: FileDisclosure, _ stated: StatedAddresses,
        _ choices: SheetChoices, _ notes: [FindingNote]
    ) throws -> SheetView {
        let content: FileContent
        do { content = try FileContent(contentsOf: url) } catch {
            throw ReadingError.unreadable(format: .delimited, reason: error.reason)
        }
        let first = choices.firstRow ?? Self.windowStart(around: choices.marked?.row ?? 0)
        let window = max(0, first)..<(max(0, first) + Self.rows)
        let reader = WindowReader(limits: composition.limits)
        let read = try reader.read(
            content, name: file.name, sheet: choices.sheet ?? .number(0), rows: window)
        if let text = read.text, choices.sheet == nil || read.window == nil && choices.paragraph != nil {
            return .text(
                TextPage(
                    file: file, format: read.format, text: text, tables: read.sheets.map(\.name), choices,
                    shown: disclosure.paragraphs(of: text, tables: read.sheets.map(\.name)), notes),
                findings: notes)
        }
        let tabs = read.sheets.map { SheetPage.Tab(name: $0.name, isHidden: $0.isHidden) }
        guard let found = read.window else { return .noSheet(file, tabs: tabs) }
        if choices.sheet == nil, found.sheet.isHidden, let shown = tabs.firstIndex(where: { !$0.isHidden }) {
            var choices = choices
            choices.sheet = .number(shown)
            return try view(of: url, file, disclosure, stated, choices, notes)
        }
        let onSheet = notes.filter { $0.sheet == nil || $0.sheet == found.sheet.name }
        return .sheet(
            try page(found, file, read.format, tabs, disclosure, stated, choices, onSheet, content), findings: onSheet)
    }

    private func page(
        _ window: SheetWindow, _ file: FileReference, _ format: FileFormat, _ tabs: [SheetPage.Tab],
        _ disclosure: FileDisclosure, _ stated: StatedAddresses, _ choices: SheetChoices, _ notes: [FindingNote],
        _ content: FileContent
    ) throws -> SheetPage {
        let name = window.sheet.name
        let shown = disclosure.of(name)
        var headings = 0
        if shown == .headings {
            let first =
                window.rows.lowerBound == 0
                ? window.sheet.rows
                : try WindowReader(limits: composition.limits).read(
                    content, name: file.name, sheet: .number(window.number), rows: 0..<Self.rows
                ).window?.sheet.rows ?? []
            headings = HeadingRows(first).end
        }
        var findings: [CellAddress: [Int]] = [:]
        for note in notes { if let cell = note.cell { findings[cell, default: []].append(note.number) } }
        // Declarations may have changed since: what was taken from the file stays shown.
        let known = try stated.cells(
            of: window.sheet, among: shown == .headings ? nil : choices.marked.map { [$0] } ?? [])
        let told = Set(findings.keys).subtracting(named(findings.keys, on: window.sheet))
        func isShown(_ address: CellAddress) -> Bool {
            disclosure.shows(address, of: name) || address.row < headings || told.contains(address)
                || known.contains(address)
        }
        let columns = columnWindow(window.columnCount, choices)
        let marked = choices.marked.map { address -> SheetPage.Marked in
            let content = window.sheet.rows.first { $0.index == address.row }?[address.column]
            let visible = content.flatMap { isShown(address) ? $0 : nil }
            return SheetPage.Marked(
                address: address, raw: visible.map { CellShown.raw($0) },
                shown: visible.map { CellShown($0, length: CellShown.lengthBeside).text } ?? "",
                isWithheld: content != nil && visible == nil)
        }
        let rows = SheetDrawing(
            window, columns: columns, marked: choices.marked, findings: findings, isShown: isShown
        ).drawn()
        return SheetPage(
            file: file, format: format, tabs: tabs, number: window.number, name: window.sheet.name,
            isHidden: window.sheet.isHidden,
            columns: columns.map {
                SheetPage.Column(index: $0, isHidden: window.sheet.hiddenColumns.contains($0))
            },
            rows: rows, window: window.rows, rowCount: window.rowCount, goesOn: window.goesOn, columnWindow: columns,
            columnCount: window.columnCount, marked: marked, disclosure: shown,
            withholdsSome: marked?.isWithheld == true
                || rows.contains { $0.cells.contains { $0.shown.kind == .withheld } })
    }

    /// Those of some cells that may name somebody: their findings do not repeat them either.
    private func named(_ cells: some Sequence<CellAddress>, on sheet: Sheet) -> [CellAddress] {
        let persons = NamedPersons(composition.register)
        let rows = Dictionary(sheet.rows.map { ($0.index, $0) }) { first, _ in first }
        return cells.filter { cell in
            rows[cell.row]?[cell.column].map { persons.stand(in: CellShown.raw($0)) } ?? false
        }
    }

    /// Windows begin at multiples of their length, so that a page has one address.
    private static func windowStart(around row: Int) -> Int { max(0, row) / rows * rows }

    private func columnWindow(_ count: Int, _ choices: SheetChoices) -> Range<Int> {
        let wanted = choices.firstColumn ?? (choices.marked?.column ?? 0) / Self.columns * Self.columns
        let first = min(max(0, wanted), max(0, count - 1))
        return first..<max(first, min(count, first + Self.columns))
    }
}

/// What is known of files by their bytes: the same file is looked at window by window.
private final class FileMemory<Value: Sendable>: Sendable {
    private let known = Mutex<[String: Value]>([:])
    private let files = 256

    subscript(_ sha256: String) -> Value? {
        get { known.withLock { $0[sha256] } }
        set {
            known.withLock { known in
                if known.count >= files { known = [:] }
                known[sha256] = newValue
            }
        }
    }
}
