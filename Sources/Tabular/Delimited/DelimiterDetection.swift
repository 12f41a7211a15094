/// Finds the delimiter by what most records agree on: titles come first and may hold commas, rates hold decimal commas.
struct DelimiterDetection {
    static let candidates: [UInt8] = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: "|")]

    private static let sampleBytes = 1 << 18

    /// How well a delimiter explains the sample; compared in this order.
    private struct Fit: Comparable {
        /// Whether quotes open and close where this delimiter says that fields do.
        let isWellQuoted: Bool
        /// How many records have the commonest number of fields above one …
        let agreeing: Int
        /// … and that number.
        let fields: Int

        static func < (left: Self, right: Self) -> Bool {
            (left.isWellQuoted ? 1 : 0, left.agreeing, left.fields)
                < (right.isWellQuoted ? 1 : 0, right.agreeing, right.fields)
        }
    }

    /// The delimiter; nil for text of one column.
    static func detect(in bytes: UnsafeRawBufferPointer, from start: Int) -> UInt8? {
        let end = min(bytes.count, start + sampleBytes)
        let sample = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
        let isCut = end < bytes.count
        var best: (delimiter: UInt8, fit: Fit)?
        for delimiter in candidates {
            let (fit, records) = fit(of: delimiter, sample: sample, isCut: isCut)
            // One line of many with a comma in it is a sentence.
            guard fit.agreeing >= 2 || (fit.agreeing == 1 && records <= 2) else { continue }
            if let former = best, fit <= former.fit { continue }
            best = (delimiter, fit)
        }
        return best?.delimiter
    }

    private static func fit(of delimiter: UInt8, sample: UnsafeRawBufferPointer, isCut: Bool) -> (Fit, records: Int) {
        var scanner = RecordScanner(sample, delimiter: delimiter)
        var counts: [Int: Int] = [:]
        var records = 0
        var isWellQuoted = true
        do throws(RecordScanner.Fault) {
            while true {
                var hasContent = false
                let fields = try scanner.nextRecord(
                    { (_) throws(RecordScanner.Fault) in hasContent = true }, fault: { $0 })
                guard let fields else { break }
                guard hasContent else { continue }
                records += 1
                if fields > 1 { counts[fields, default: 0] += 1 }
            }
        } catch {
            // A sample may end inside a quoted field; nothing else may.
            if case .quoteNotClosed = error, isCut { isWellQuoted = true } else { isWellQuoted = false }
        }
        let commonest = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }
        return (Fit(isWellQuoted: isWellQuoted, agreeing: commonest?.value ?? 0, fields: commonest?.key ?? 0), records)
    }
}
