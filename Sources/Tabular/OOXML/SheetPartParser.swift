/// What the cells of a sheet part refer to outside of it.
struct WorkbookContext {
    let strings: SharedStrings
    let styles: CellStyles
    let countsDaysFrom1904: Bool
    let limits: ReadingLimits
}

/// What a sheet part says, without what the workbook says of the sheet.
struct SheetContent {
    let rows: [SheetRow]
    let merges: [MergedRange]
    let hiddenColumns: Set<Int>
}

/// What the sheets read so far have used up.
struct SheetUsage {
    var cells = 0
    var merges = 0
}

/// Reads one sheet part as it inflates. Parsers differ in speed only: any two agree on every part that both accept.
protocol SheetPartParser {
    /// - Parameter open: opens the part; a second time where a first attempt did not understand it.
    func parse(
        _ open: () throws(ReadingError) -> ArchiveEntryReader, in context: WorkbookContext, usage: inout SheetUsage
    ) throws(ReadingError) -> SheetContent
}
