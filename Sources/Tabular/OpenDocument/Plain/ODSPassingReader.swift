import Foundation

/// Gives the rows of an OpenDocument spreadsheet in passing, from a window over its content.
struct ODSPassingReader {
    let limits: ReadingLimits

    /// Where the content turns out not to be plain, the full parser reads it anew and gives what was not given yet.
    ///
    /// - Returns: false, and nothing given, for files that have to be read whole: texts to mend, nothing plain to begin with.
    func read<Receiver: SheetReceiver>(_ bytes: Data, into receiver: inout Receiver) throws(ReadingError) -> Bool {
        guard try sample(bytes), try !hasCommonMarks(bytes) else { return false }
        var scanner = ODSScanner(try content(of: bytes), limits: limits, into: ODSPassingTables(receiver))
        let outcome = try scanner.scan()
        var tables = scanner.receiver
        if outcome == .unusual {
            tables.resume(with: try ODSReader(limits: limits).read(bytes).sheets)
        }
        receiver = tables.receiver
        return true
    }

    private func content(of bytes: Data) throws(ReadingError) -> InflatingWindow {
        guard bytes.starts(with: Array("PK".utf8)) else { return InflatingWindow(bytes) }
        let archive = try Archive(bytes, format: .ods, limits: limits)
        try ODSReader.requireUnencrypted(archive)
        return InflatingWindow(try archive.open("content.xml"))
    }

    /// Whether named styles raise, strike or hide text, which is told apart where cells are kept.
    private func hasCommonMarks(_ bytes: Data) throws(ReadingError) -> Bool {
        guard bytes.starts(with: Array("PK".utf8)) else { return false }
        return try ODSTextStyles(common: Archive(bytes, format: .ods, limits: limits)).hasMarks
    }

    /// Whether the beginning is plain and holds nothing to mend.
    private func sample(_ bytes: Data) throws(ReadingError) -> Bool {
        var scanner = ODSScanner(try content(of: bytes), limits: limits, into: ODSTextSampler())
        guard try scanner.scan() == .complete else { return false }
        return !scanner.receiver.sample.isMended
    }
}
