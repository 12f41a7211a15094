import Assembly
import Foundation
import Processing
import ReportingKit
import Store
import Tabular

/// Reads and checks a file: what it holds, whether its figures agree, whether it lies in the right folder and is the file that was meant.
///
/// The service, `batch` and `check` judge with this and nothing else: a file gets the same verdict and the same words wherever it comes in.
public struct JudgeFile: Sendable {
    private let composition: Composition
    private let store: ReportStore?
    private let period: Period?

    /// `store` holds what the file is compared with; nil where nothing was taken yet. `period` is what files without a period of their own
    /// are taken for.
    public init(_ composition: Composition, store: ReportStore?, period: Period? = nil) {
        self.composition = composition
        self.store = store
        self.period = period
    }

    /// Throws where the bytes or the store cannot be read; what is wrong with the file is in the judgement.
    public func callAsFunction(_ incoming: IncomingFile) throws -> FileJudgement { try read(incoming).questioned }

    /// A judgement before and after it was compared with what the store holds.
    package struct Read: Sendable {
        let own: FileJudgement
        let questioned: FileJudgement
    }

    package func read(_ incoming: IncomingFile) throws -> Read {
        let own = try reading(incoming)
        guard let store else { return Read(own: own, questioned: own) }
        if own.isAnswer {
            let checked = try LetterCheck(composition, store: store).checked(own)
            return Read(own: checked, questioned: checked)
        }
        let questioned = try own.questioned(against: store)
        return Read(own: own, questioned: try UnmarkedDraft(composition, store: store).asked(of: questioned))
    }

    /// The judgements of files that are stored together: each as if the ones before it were stored already.
    package func together(_ files: [Read]) throws -> [FileJudgement] {
        guard let store else { return files.map(\.questioned) }
        var earlier = EarlierTables()
        return try files.map { file in
            let judgement =
                earlier.concern(file.own) && !file.questioned.isUnmarkedDraft
                ? try file.own.questioned(against: store, earlier: earlier) : file.questioned
            try earlier.add(judgement, in: store)
            return judgement
        }
    }

    /// What the file says of itself, compared with nothing.
    private func reading(_ incoming: IncomingFile) throws -> FileJudgement {
        let file = incoming.file
        let content = try FileContent(contentsOf: incoming.content)
        if let letter = try AnsweredLetter.processed(content, name: file.name) {
            return FileJudgement(file: file, processed: letter, composition: composition, content: incoming.content)
        }
        if let package = try ReceivedPackage.processed(
            content, name: file.name, on: .inVietnam(file.receivedAt), composition, newest: newestEdition)
        {
            return FileJudgement(file: file, processed: package, composition: composition, content: incoming.content)
        }
        let processed = composition.processor.process(
            content,
            context: composition.context(
                fileName: file.name, folder: file.folder, now: file.receivedAt, period: period,
                identifierKey: try store?.identifierKey()))
        let judgement = FileJudgement(
            file: file, processed: processed.belonging(toFolder: file.folder, composition.registry),
            composition: composition, content: incoming.content
        ).namingUnknownTables()
        guard judgement.isAcceptable else { return judgement }
        return judgement.adding(textContradictions(judgement))
    }

    /// The newest edition that is in force of the same unit, report and period; nil where there is none.
    private func newestEdition(of manifest: PackageManifest, _ period: Period) throws -> Int? {
        guard let store else { return nil }
        let packages = PackageLineage(store, archive: composition.settings.archive, limits: composition.limits)
        let files = Set(
            try store.tables(within: period).flatMap(\.rows).filter { $0.row.unit?.code.rawValue == manifest.unit }
                .flatMap(\.files).map(\.sha256))
        return try files.compactMap { try packages.manifest(of: $0) }
            .filter { $0.unit == manifest.unit && $0.report == manifest.report && $0.period == manifest.period }
            .map(\.edition).max()
    }

    /// Where a document holds tables and text of one period, what its sentences say against its own tables.
    private func textContradictions(_ judgement: FileJudgement) -> [Finding] {
        let processed = judgement.processed
        guard let period = processed.narrativePeriod, let unit = composition.reportingUnit(in: period) else {
            return []
        }
        let source = judgement.file.source
        let tables = processed.tables.map(\.table).filter { $0.period == period }
        guard !tables.isEmpty else { return [] }
        let model = composition.assembler.assemble(
            AssemblyInput(
                period: period, tables: tables.map { SourcedTable(table: $0, file: source) },
                narrative: processed.narrative.map { SourcedNarrative(text: $0, file: source) }),
            reportingUnit: unit)
        return model.findings.filter { $0.code == .contradictionText }
    }
}
