import ReportingKit

/// Keeps a file with one fault repeated a hundred thousand times from answering with as many findings.
enum FindingFolder {
    /// Findings of one code and field beyond this many are counted on the last one kept.
    private static let kept = 500

    private struct Kind: Hashable {
        let code: FindingCode
        let field: FieldName?
    }

    static func fold(_ findings: [Finding]) -> [Finding] {
        var counts: [Kind: Int] = [:]
        var last: [Kind: Int] = [:]
        var folded: [Finding] = []
        for finding in findings {
            let kind = Kind(code: finding.code, field: finding.field)
            let count = counts[kind, default: 0] + 1
            counts[kind] = count
            if count > kept, let index = last[kind] {
                folded[index].occurrences += finding.occurrences
            } else {
                last[kind] = folded.count
                folded.append(finding)
            }
        }
        return folded
    }
}
