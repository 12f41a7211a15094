import Files

/// What the cells of a sheet part refer to outside of it.
struct WorkbookContext {
    let strings: SharedStrings
    let styles: CellStyles
    let countsDaysFrom1904: Bool
    let limits: ReadingLimits
}

/// Reads one sheet part into a sink as it inflates. Parsers differ in speed only: any two agree on every part that both accept.
protocol SheetPartParser {
    /// - Parameters:
    ///   - open: opens the part; a second time where a first attempt did not understand it.
    ///   - mergesUsed: how many merged ranges the workbook's sheets have so far.
    func parse(
        _ open: () throws(ReadingError) -> any PartBytes, in context: WorkbookContext, mergesUsed: inout Int,
        into sink: inout some RowSink
    ) throws(ReadingError)
}
