import Foundation
import Processing
import Recognition
import ReportingKit
import Store

/// Judges files as the service would, and keeps nothing.
public struct FileCheck: Sendable {
    /// What would become of one file.
    public struct Result: Sendable {
        public struct Table: Sendable {
            let table: DatasetTable

            public var dataset: DatasetID { table.dataset }
            public var set: UnitSet { table.place }
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
        public let decision: FileDecision

        public var tables: [Table] { decision.judgement.processed.tables.map { Table(table: $0.table) } }
        /// Sections of the report that the file has text for.
        public var sections: Int { decision.judgement.processed.narrative.count }
        public var findings: [Finding] { decision.findings }
        /// What would become of it in one word.
        public var word: String {
            switch decision.outcome {
            case .returned: "returned"
            case .kept: "kept"
            case .accepted, .duplicate: "ok"
            }
        }

        public var isAcceptable: Bool { if case .returned = decision.outcome { false } else { true } }
    }

    private let composition: Composition
    private let store: ReportStore?
    private let judge: JudgeFile
    private let now: Date

    /// `store` holds what the files are compared with; nil judges each by itself. `period` is what files without a
    /// period of their own are taken for.
    public init(composition: Composition, store: ReportStore?, period: Period? = nil, now: Date) {
        self.composition = composition
        self.store = store
        self.now = now
        judge = JudgeFile(composition, store: store, period: period)
    }

    public func check(_ file: InputFile) throws -> Result {
        let judgement = try judge(try file.incoming(composition.settings, at: now))
        let decision =
            try store.map { try TakeFile($0).foreseen(judgement) }
            ?? FileDecision(
                judgement: judgement,
                outcome: judgement.isKept ? .kept : judgement.isAcceptable ? .accepted([]) : .returned,
                notices: [], inForce: [])
        return Result(file: file, decision: decision)
    }

    /// Checks files on all cores and hands the results over in the files' order.
    public func check(_ given: [InputFile], _ report: (Result) throws -> Void) async throws {
        let opened = try OpenedInputs(given, composition)
        let files = opened.files
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
