import ReportingKit
import Store

/// Files that went back and did not come again: what their officers still have to mend or to answer.
package struct OpenReturns: Sendable {
    package let lines: [FileList.Line]

    private static let looked = 200

    /// Of somebody's own files, or of all.
    package init(_ store: ReportStore, own: FileFilter.Own?, limit: Int) throws {
        let open = Set(try store.openReturns(limit: Self.looked).map(\.file))
        guard !open.isEmpty else {
            lines = []
            return
        }
        var lines: [FileList.Line] = []
        for verdict in [FileFilter.Verdict.returned, .question] {
            var filter = FileFilter()
            (filter.verdict, filter.own) = (verdict, own)
            lines += try FileList(store, filter, size: Self.looked).lines.filter { open.contains($0.file.entry.file) }
        }
        self.lines = Array(lines.sorted { $1.file.entry.id < $0.file.entry.id }.prefix(limit))
    }
}
