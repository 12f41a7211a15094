import Files
import Foundation
import ReportingKit
import TextEncoding

/// How a delimited text is written and how it begins, told from its first bytes; the rest may be counted block by block.
struct DelimitedOpening {
    /// The text in UTF-8.
    let content: FileContent
    /// Where its first record begins.
    let start: Int
    let delimiter: UInt8
    let beginning: SheetBeginning

    /// How much of the file is looked at.
    private static let sampleLength = 1 << 20

    /// Nil when the text is not plain. What was looked at for it is gone before the counting begins.
    init?(of content: FileContent, limits: ReadingLimits) throws(ReadingError) {
        let sample = try Self.sample(of: content)
        if let start = Self.startOfUTF8(sample, isWhole: sample.count == content.byteCount) {
            self.init(content, from: start, sample, limits)
            return
        }
        // In another encoding the text has to be converted whole, and is counted then.
        let bytes: Data
        do { bytes = try content.whole() } catch { throw .unreadable(format: .delimited, reason: error.reason) }
        let decoded = try TextDecoder(format: .delimited).decode(bytes).utf8
        let start = Array(decoded.prefix(Self.sampleLength))
        guard Self.startOfUTF8(start, isWhole: decoded.count <= Self.sampleLength) == 0 else { return nil }
        self.init(FileContent(decoded), from: 0, start, limits)
    }

    private init?(_ content: FileContent, from start: Int, _ sample: [UInt8], _ limits: ReadingLimits) {
        let isWhole = sample.count == content.byteCount
        let opening = sample.withUnsafeBytes { bytes -> (delimiter: UInt8, start: Int, SheetBeginning)? in
            let text = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let (delimiter, first) =
                DelimitedReader.separatorLine(text) ?? (DelimiterDetection.detect(in: text, from: 0), 0)
            guard let delimiter,
                let beginning = Self.beginning(
                    bytes, from: start + first, delimiter, isWhole: isWhole, byteCount: content.byteCount, limits)
            else { return nil }
            return (delimiter, start + first, beginning)
        }
        guard let opening else { return nil }
        self.content = content
        (delimiter, self.start, beginning) = opening
    }

    private static func sample(of content: FileContent) throws(ReadingError) -> [UInt8] {
        var sample = [UInt8](repeating: 0, count: min(sampleLength, content.byteCount))
        let result = sample.withUnsafeMutableBytes { buffer in
            Result { () throws(FileContent.Fault) in try content.read(into: buffer, at: 0) }
        }
        do { sample.removeLast(sample.count - (try result.get())) } catch {
            throw .unreadable(format: .delimited, reason: error.reason)
        }
        return sample
    }

    /// Where UTF-8 text begins, behind a byte-order mark; nil for anything else, and for UTF-8 that hides another encoding.
    private static func startOfUTF8(_ sample: [UInt8], isWhole: Bool) -> Int? {
        let hasMark = sample.starts(with: [0xEF, 0xBB, 0xBF])
        var end = sample.count
        // A character may be cut at the sample's end.
        if !isWhole { while end > 0, sample[end - 1] >= 0x80 { end -= 1 } }
        let text = Data(sample[(hasMark ? 3 : 0)..<end])
        guard !sample.starts(with: [0xFF, 0xFE]), !sample.starts(with: [0xFE, 0xFF]), !text.contains(0),
            TextDecoder.isUTF8(text)
        else { return nil }
        // Mending makes the text shorter; a text that cannot be decoded is for the reader of whole files to refuse.
        let decoded = Result { () throws(ReadingError) in try TextDecoder(format: .delimited).decode(text) }
        guard case .success(let plain) = decoded, plain.utf8.count == text.count else { return nil }
        return hasMark ? 3 : 0
    }

    /// Nil when the beginning is not plain.
    private static func beginning(
        _ bytes: UnsafeRawBufferPointer, from start: Int, _ delimiter: UInt8, isWhole: Bool, byteCount: Int,
        _ limits: ReadingLimits
    ) -> SheetBeginning? {
        var first = KeptSheets(limits: limits, probe: RowProbe(rows: SheetBeginning.maximumRows) { _ in false })
        first.beginSheet(DelimitedReader.sheetName, isHidden: false)
        var records = DelimitedRecords(bytes, delimiter: delimiter, from: start, limits: limits)
        do throws(ReadingError) { try records.give(to: &first) } catch { return nil }
        // The last record of the sample may go on behind it.
        guard isWhole || records.position < bytes.count else { return nil }
        first.endSheet()
        return SheetBeginning(
            format: .delimited, sheet: first.sheets[0], isWhole: isWhole && records.position == bytes.count,
            rowEstimate: byteCount / max(1, (records.position - start) / max(1, records.count)))
    }
}
