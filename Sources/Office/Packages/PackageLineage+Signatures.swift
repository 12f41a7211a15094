import Assembly
import ReportingKit
import Store

extension PackageLineage {
    /// What was told of the signatures of the packages that a figure comes from, as this office received them.
    package func signatures(of lineage: Lineage) throws -> [StoredFinding] {
        let packages = Set(
            lineage.cells.filter { $0.sheet == PackageFigures.fileName }.map(\.file.sha256))
        guard !packages.isEmpty else { return [] }
        return try store.findings { file, state in state == .accepted && packages.contains(file.sha256) }
            .filter { [.filePackageSigned, .filePackageUnsigned].contains($0.finding.code) }
    }
}
