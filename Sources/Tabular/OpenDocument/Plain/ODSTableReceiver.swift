/// Takes the cells of an OpenDocument spreadsheet as they are scanned.
///
/// A cell's text stays where it is until its row has ended; the cells of a row that is dropped come again.
protocol ODSTableReceiver {
    mutating func beginTable(name: String, isHidden: Bool)
    mutating func add(text: UnsafeBufferPointer<UInt8>, kind: PassingCell.Kind, columns: Range<Int>)
    mutating func add(copying text: [UInt8], kind: PassingCell.Kind, columns: Range<Int>)
    mutating func add(number: Double, kind: PassingCell.Kind, columns: Range<Int>)
    mutating func dropRow()
    /// Rows with content only.
    mutating func endRow(_ rows: Range<Int>, isHidden: Bool, merges: [MergedRange])
    mutating func endTable(hiddenColumns: HiddenColumns, columnCount: Int)
    /// Whether nothing more is asked for.
    var isSatisfied: Bool { get }
}
