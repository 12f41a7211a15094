/// Looks at the texts with which an OpenDocument spreadsheet begins.
struct ODSTextSampler: ODSTableReceiver {
    private(set) var sample = MisreadSample()

    var isSatisfied: Bool { sample.isComplete }

    mutating func beginTable(name: String, isHidden: Bool) {}

    mutating func add(text: UnsafeBufferPointer<UInt8>, kind: PassingCell.Kind, columns: Range<Int>) {
        if kind == .text { for _ in columns { sample.consider(text) } }
    }

    mutating func add(copying text: [UInt8], kind: PassingCell.Kind, columns: Range<Int>) {
        text.withUnsafeBufferPointer { add(text: $0, kind: kind, columns: columns) }
    }

    mutating func add(number: Double, kind: PassingCell.Kind, columns: Range<Int>) {}

    mutating func dropRow() {}

    mutating func endRow(_ rows: Range<Int>, isHidden: Bool, merges: [MergedRange]) {
        for _ in rows where !sample.isComplete { sample.endRow() }
    }

    mutating func endTable(hiddenColumns: HiddenColumns, columnCount: Int) {}
}
