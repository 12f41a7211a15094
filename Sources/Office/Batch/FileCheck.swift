import Assembly
import Foundation
import Processing
import Recognition
import ReportingKit
import Tabular

/// Reads and checks files as the daemon would, and keeps nothing.
public struct FileCheck: Sendable {
    /// What would become of one file.
    public struct Result: Sendable {
        public struct Table: Sendable {
            let table: DatasetTable

            public var dataset: DatasetID { table.dataset }
            public var scope: Scope { table.scope }
            public var period: Period { table.period }
            public var rows: Int { table.rows.count }

            /// The values by unit, of rows without one by label.
            public var units: [String: [FieldName: FieldValue]] {
                Dictionary(
                    table.rows.map { ($0.unit?.code.rawValue ?? $0.unitLabel, $0.values.mapValues(\.value)) },
                    uniquingKeysWith: { first, _ in first })
            }
        }

        public let file: InputFile
        public let tables: [Table]
        /// Sections of the report that the file has text for.
        public let sections: Int
        public let findings: [Finding]

        public var isAcceptable: Bool { !findings.contains { $0.severity == .error } }
    }

    private let composition: Composition
    private let period: Period?
    private let now: Date

    /// `period` is what files without a period of their own are taken for.
    public init(composition: Composition, period: Period? = nil, now: Date) {
        self.composition = composition
        self.period = period
        self.now = now
    }

    public func check(_ file: InputFile) throws -> Result {
        let processed = composition.processor.process(
            try FileContent(contentsOf: file.url),
            context: composition.context(for: file, now: now, period: period))
        return Result(
            file: file,
            tables: processed.tables.map { Result.Table(table: $0.table) }, sections: processed.narrative.count,
            findings: processed.findings + textContradictions(processed, file))
    }

    /// Where a document holds tables and text of one period, what its sentences say against its own tables.
    private func textContradictions(_ processed: ProcessedFile, _ file: InputFile) -> [Finding] {
        guard processed.isAcceptable, let period = processed.narrativePeriod,
            let unit = composition.reportingUnit(in: period)
        else { return [] }
        let source = SourceFile(name: file.name, sha256: "")
        let tables = processed.tables.map(\.table).filter { $0.period == period }
        guard !tables.isEmpty else { return [] }
        let model = composition.assembler.assemble(
            AssemblyInput(
                period: period, tables: tables.map { SourcedTable(table: $0, file: source) },
                narrative: processed.narrative.map { SourcedNarrative(text: $0, file: source) }),
            reportingUnit: unit)
        return model.findings.filter { $0.code == .contradictionText }
    }

    /// Checks files on all cores and hands the results over in the files' order.
    public func check(_ files: [InputFile], _ report: (Result) throws -> Void) async throws {
        composition.prepareFiles()
        HeapTrim.afterWork()
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var next = 0
            var waiting: [Int: Result] = [:]
            var reported = 0
            func add() {
                guard next < files.count else { return }
                let index = next
                next += 1
                group.addTask { (index, try check(files[index])) }
            }
            for _ in 0..<max(1, ProcessInfo.processInfo.activeProcessorCount) { add() }
            while let (index, result) = try await group.next() {
                waiting[index] = result
                while let due = waiting.removeValue(forKey: reported) {
                    try report(due)
                    reported += 1
                }
                add()
            }
        }
    }
}
