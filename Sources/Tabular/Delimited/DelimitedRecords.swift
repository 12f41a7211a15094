import Files

/// Gives the records of a delimited text as rows, one after another.
struct DelimitedRecords {
    private let bytes: UnsafeRawBufferPointer
    private let limits: ReadingLimits
    private var scanner: RecordScanner
    /// How many records were given, blank ones included.
    private(set) var count = 0

    /// - Parameter delimiter: nil reads each line as one field.
    init(_ bytes: UnsafeRawBufferPointer, delimiter: UInt8?, from start: Int, limits: ReadingLimits) {
        self.bytes = bytes
        self.limits = limits
        scanner = RecordScanner(bytes, delimiter: delimiter, from: start)
    }

    /// Behind the record that was given last.
    var position: Int { scanner.position }

    /// Gives records up to the text's end, or as long as the sink wants them.
    mutating func give(to sink: inout some RowSink) throws(ReadingError) {
        var scanner = scanner
        var texts = FieldText()
        let (bytes, limits) = (bytes, limits)
        defer { self.scanner = scanner }
        while !sink.isClosed {
            let fields = try scanner.nextRecord(
                { (field) throws(ReadingError) in
                    let slice = UnsafeRawBufferPointer(rebasing: bytes[field.range])
                    guard !BlankText.isBlank(slice) else { return }
                    guard field.column < limits.columns else { throw .limit(.columns, allowed: limits.columns) }
                    texts.removeAll()
                    let text = texts.text(slice.bindMemory(to: UInt8.self), field.isQuoted)
                    if !text.isEmpty { try sink.add(PassingCell(column: field.column, text: text)) }
                },
                fault: { .unreadable(format: .delimited, reason: $0.reason(in: bytes)) })
            guard fields != nil else { return }
            try sink.endRow(count, isHidden: false)
            count += 1
        }
    }
}

extension RecordScanner.Fault {
    fileprivate func reason(in bytes: UnsafeRawBufferPointer) -> String {
        func line(_ offset: Int) -> Int { bytes[..<offset].count { $0 == 0x0A } + 1 }
        return switch self {
        case .quoteNotClosed(let offset): "the quotation mark opened in line \(line(offset)) is never closed"
        case .textAfterQuote(let offset): "text after the closing quotation mark in line \(line(offset))"
        }
    }
}
