import Foundation
import Intake
import Logging
import OfficeSupport
import Office
import ReportingKit
import Settings
import Store
import TestSupport
import Testing
import Threading

@testable import Service

/// A file gets the same verdict, the same findings and the same words by `check`, by `batch` and by the service.
struct OneVerdictTests {
    /// What a way makes of one file.
    private struct Verdict: Equatable, CustomStringConvertible {
        let isTaken: Bool
        let findings: [String]
        /// The receipt or the explanation.
        let words: String

        init(_ decision: FileDecision, words: String) {
            if case .returned = decision.outcome { isTaken = false } else { isTaken = true }
            findings = decision.findings.map { "\($0.severity) \($0.code) \($0.place)" }.sorted()
            self.words = Self.verdict(words)
        }

        init(isTaken: Bool, words: String) {
            self.isTaken = isTaken
            findings = []
            self.words = Self.verdict(words)
        }

        /// A receipt without what it says to be in force: that depends on what else had come when it was written, and is nothing that a
        /// check could say.
        private static func verdict(_ words: String) -> String {
            var isInForce = false
            return words.components(separatedBy: "\r\n").filter { line in
                if line == "Báo cáo đang dùng:" { isInForce = true } else if line.isEmpty { isInForce = false }
                return !isInForce && !line.isEmpty
            }.joined(separator: "\r\n")
        }

        var description: String { "\(isTaken ? "taken" : "returned") \(findings)\n\(words)" }
    }

    private let temporary: TemporaryFolder
    private let composition: Composition
    private let input: URL
    private let now = Date(timeIntervalSince1970: 1_688_500_000)

    init() throws {
        temporary = try TemporaryFolder("verdicts")
        composition = try TestOffice.composition.get()
        input = temporary.url.appending(path: "input", directoryHint: .isDirectory)
    }

    @Test func theCorpusIsJudgedAlikeByCheckBatchAndService() async throws {
        try copyCorpus()
        let files = try InputFiles.list(input)
        #expect(files.count > 400)
        let (checked, batch, service) = (try check(files), try batch(files), try await service(files))
        #expect(checked.count == files.count && batch.count == files.count && service.count == files.count)
        var held = 0
        for (index, file) in files.enumerated() {
            let name = "\(file.folder ?? "")/\(file.name)"
            #expect(checked[index].isTaken == batch[index].isTaken, "check and batch: \(name)")
            #expect(checked[index].words == batch[index].words, "check and batch: \(name)")
            #expect(service[index].isTaken == batch[index].isTaken, "service and batch: \(name)")
            #expect(service[index].words == batch[index].words, "service and batch: \(name)")
            if checked[index].findings.contains(where: { $0.contains("file.module_mismatch") }) { held += 1 }
        }
        #expect(held >= 2, "files in a wrong module's folder are among them")
    }

    /// The corpus, and some of its tables once more in folders of modules that they do not belong to.
    private func copyCorpus() throws {
        let corpus = TestOffice.root.appending(path: "Tests/Corpus")
        try FileManager.default.createDirectory(at: input, withIntermediateDirectories: true)
        for part in ["files", "forms", "records"] {
            try FileManager.default.copyItem(at: corpus.appending(path: part), to: input.appending(path: part))
        }
        // Archives of files are opened before anything is judged.
        for path in try FileManager.default.subpathsOfDirectory(atPath: input.path(percentEncoded: false))
        where path.hasSuffix(".zip") {
            try FileManager.default.removeItem(at: input.appending(path: path))
        }
        let samples = TestOffice.root.appending(path: "config/samples/2023-H1/in")
        for module in ["infrastructure", "documents"] {
            try FileManager.default.copyItem(at: samples, to: input.appending(path: module))
        }
    }

    private func newStore(_ name: String) throws -> ReportStore {
        try composition.openStore(
            in: OutputFolder(root: temporary.url.appending(path: name, directoryHint: .isDirectory)))
    }

    /// Each file is checked against a store that holds the ones before it.
    private func check(_ files: [InputFile]) throws -> [Verdict] {
        let store = try newStore("check")
        let check = FileCheck(composition: composition, store: store, now: now)
        let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        return try files.map { file in
            let foreseen = try check.check(file).decision
            let words =
                switch foreseen.outcome {
                case .returned: ReturnFile(foreseen.judgement, logger: logger).explanation
                case .accepted, .duplicate, .kept: foreseen.receipt()
                }
            let verdict = Verdict(foreseen, words: words)
            let decided = try #require(try TakeFile(store)([(foreseen.judgement, entry: nil)]).first)
            #expect(Verdict(decided, words: words) == verdict, "foreseen and decided: \(file.name)")
            return verdict
        }
    }

    private func batch(_ files: [InputFile]) throws -> [Verdict] {
        let output = OutputFolder(root: temporary.url.appending(path: "batch", directoryHint: .isDirectory))
        let store = try composition.openStore(in: output)
        let run = BatchRun(composition: composition, store: store, output: output, now: now)
        let outcomes = try run.run(files) { _, _ in }.files.map(\.outcome)
        return try zip(files, outcomes).map { file, outcome in
            let path = (file.folder.map { $0 + "/" } ?? "") + file.name
            let (folder, ending) =
                outcome.isReturned
                ? (output.returned, CompanionName.explanationEnding) : (output.receipts, CompanionName.receiptEnding)
            return Verdict(
                isTaken: !outcome.isReturned,
                words: try String(contentsOf: folder.appending(path: path + ending), encoding: .utf8))
        }
    }

    /// The service takes files in portions and stores each portion at once.
    private func service(_ files: [InputFile]) async throws -> [Verdict] {
        let store = try newStore("service")
        let ledger = StoreLedger(store, inbox: Settings.inboxID)
        let pipeline = FilePipeline(
            store: store, ledger: ledger, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
            progress: PipelineProgress(now: { .now }) { _ in }, lanes: Lane.lanes(1))
        let spool = temporary.url.appending(path: "spool", directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: spool, withIntermediateDirectories: true)
        let taken = try files.enumerated().map { index, file in
            let content = spool.appending(path: "\(index)")
            try FileManager.default.copyItem(at: file.url, to: content)
            let path = file.folder?.split(separator: "/").map(String.init) ?? []
            let drop = composition.settings.dropFolders.first { $0.id.text == path.first }?.id
            return TakenFile(
                item: ItemID(number: UInt64(index + 1)), folder: drop ?? Settings.inboxID,
                subfolders: drop == nil ? path : Array(path.dropFirst()), name: file.name,
                size: Int64(try Data(contentsOf: file.url).count), hash: try ContentHash(ofFile: file.url),
                takenAt: now, contentPath: content.path(percentEncoded: false))
        }
        var verdicts: [Verdict] = []
        for portion in taken.portions(upTo: 4 << 20, count: 64) {
            try await ledger.enter(portion)
            for (_, settlement) in try await pipeline.process(portion, composition).settlements {
                verdicts.append(try Self.verdict(settlement))
            }
        }
        return verdicts
    }

    private static func verdict(_ settlement: Settlement) throws -> Verdict {
        let (isTaken, companions) =
            switch settlement {
            case .archived(let companions), .reduced(_, let companions): (true, companions)
            case .opened(let companions): (true, companions)
            case .returned(let companions): (false, companions)
            }
        let text = try #require(companions.last)
        let words = String(decoding: text.bytes, as: UTF8.self)
        guard isTaken else { return Verdict(isTaken: false, words: words) }
        // Only the service numbers receipts.
        var lines = words.components(separatedBy: "\r\n")
        let number = /[ ]– số [0-9]+, [0-9:]+ ngày [0-9\/]+/
        #expect(lines[0].contains(number))
        lines[0] = lines[0].replacing(number, with: "")
        return Verdict(isTaken: true, words: lines.joined(separator: "\r\n"))
    }
}
