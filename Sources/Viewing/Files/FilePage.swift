import Assembly
import Office
import Publishing
import ReportingKit
import Store

/// One file: its verdict, what was found in it by cause, what it gave, and what it answers.
package struct FilePage: Sendable {
    /// Findings of one kind about one thing: what is said of the first holds for all.
    package struct Cause: Sendable {
        package let findings: [Finding]
        package var first: Finding { findings[0] }
        package var places: Int { findings.reduce(0) { $0 + $1.occurrences } }
    }

    package let file: ListedFile
    package let verdict: FileVerdict
    /// What has to be mended or answered, what should be looked at, what is only told.
    package let errors: [Cause]
    package let warnings: [Cause]
    package let notices: [Cause]
    package let given: [GivenTable]
    /// Files of the same name or the same bytes that came after and before it, the newest first.
    package let later: [ListedFile]
    package let earlier: [ListedFile]

    package var hasFindings: Bool { !errors.isEmpty || !warnings.isEmpty || !notices.isEmpty }

    /// Nil where the ledger has no such file.
    package init?(_ number: Int64, in store: ReportStore) throws {
        guard let file = try store.listedFile(number) else { return nil }
        let findings = try store.findings(entry: number)
        self.file = file
        verdict = FileVerdict(file, findings: findings)
        func causes(_ severity: Severity) -> [Cause] { Self.causes(findings.filter { $0.severity == severity }) }
        (errors, warnings, notices) = (causes(.error), causes(.warning), causes(.notice))
        given = try store.given(byFile: number)
        let relatives = try store.relatives(of: file)
        later = relatives.filter { $0.entry.id > number }
        earlier = relatives.filter { $0.entry.id < number }
    }

    /// By kind, sheet and column, in the order in which they were found.
    private static func causes(_ findings: [Finding]) -> [Cause] {
        struct Key: Hashable {
            let code: FindingCode
            let sheet: String?
            let column: String?
        }
        var order: [Key] = []
        var groups: [Key: [Finding]] = [:]
        for finding in findings {
            let key = Key(code: finding.code, sheet: finding.place.sheet, column: finding.column)
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(finding)
        }
        return order.compactMap { key in groups[key].map { Cause(findings: $0) } }
    }
}
