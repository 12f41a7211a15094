import ReportingKit
import Store

/// A part of the list of files, newest first.
package struct FileList: Sendable {
    package struct Line: Sendable {
        package let file: ListedFile
        package let verdict: FileVerdict
        /// What is first to mend or to answer.
        package let first: Finding?
        /// How many errors there are.
        package let errors: Int
    }

    package let lines: [Line]
    /// The number before which older files go on; nil at the end.
    package let next: Int64?

    package init(_ store: ReportStore, _ filter: FileFilter, before: Int64? = nil, size: Int) throws {
        let files = try store.listedFiles(filter, before: before, limit: size + 1)
        lines = try files.prefix(size).map { file in
            let findings =
                file.entry.state == .returned ? try store.findings(entry: file.entry.id) : []
            let errors = findings.filter { $0.severity == .error }
            return Line(
                file: file, verdict: FileVerdict(file, findings: findings), first: errors.first ?? findings.first,
                errors: errors.reduce(0) { $0 + $1.occurrences })
        }
        next = files.count > size ? lines.last?.file.entry.id : nil
    }
}
