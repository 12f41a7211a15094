import AdministrativeReformModule
import Office
import DigitizationModule
import DocumentsModule
import Foundation
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ProcedureControlModule
import ReportingKit
import Settings
import Store
import Tabular
import TransformationModule
import TestSupport

/// The pipeline with a store and an output folder of its own, and the project's configuration.
package struct TestOffice {
    package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    package static let modules: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
        ProcedureControlModule(), TransformationModule(), AdministrativeReformModule(),
    ]

    package static let composition = Result { try composition { _ in } }

    package static func composition(_ change: (inout Settings) -> Void) throws -> Composition {
        var settings = try SettingsReader(modules: modules).read(
            root.appending(path: "config/samples/2023-H1/baocaod.yaml"))
        change(&settings)
        return try Composition(settings: settings, modules: modules)
    }

    package let composition: Composition
    private let temporary: TemporaryFolder
    package let output: OutputFolder
    package let store: ReportStore

    package init(_ composition: Composition? = nil) throws {
        self.composition = try composition ?? Self.composition.get()
        temporary = try TemporaryFolder("office")
        output = OutputFolder(root: temporary.url.appending(path: "output"))
        store = try self.composition.openStore(in: output)
    }

    package var publisher: ReportPublisher { ReportPublisher(composition: composition, store: store, output: output) }

    /// Hands one file in, `day` days after 2023-07-05.
    @discardableResult
    package func drop(_ text: String, as name: String, day: Int = 0) throws -> BatchRun.Outcome {
        try drop(Data(text.utf8), as: name, day: day)
    }

    /// The same with a file of any kind.
    @discardableResult
    package func drop(_ bytes: Data, as name: String, day: Int = 0) throws -> BatchRun.Outcome {
        let file = temporary.url.appending(path: name)
        try bytes.write(to: file)
        let now = Date(timeIntervalSince1970: 1_688_500_000 + Double(day) * 86_400)
        let run = BatchRun(composition: composition, store: store, output: output, now: now)
        let summary = try run.run([InputFile(url: file)]) { _, _ in }
        return try summary.files.first.map(\.outcome) ?? { throw CocoaError(.fileNoSuchFile) }()
    }

    /// The same through a sub-folder of the inbox.
    @discardableResult
    package func drop(_ text: String, as name: String, in folder: String, day: Int = 0) throws -> BatchRun.Outcome {
        let inbox = temporary.url.appending(path: "inbox-\(UUID().uuidString)", directoryHint: .isDirectory)
        let place = inbox.appending(path: folder, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: place.appending(path: name))
        let now = Date(timeIntervalSince1970: 1_688_500_000 + Double(day) * 86_400)
        let run = BatchRun(composition: composition, store: store, output: output, now: now)
        let summary = try run.run(try InputFiles.list(inbox)) { _, _ in }
        return try summary.files.first.map(\.outcome) ?? { throw CocoaError(.fileNoSuchFile) }()
    }

    /// The codes of a returned file's errors.
    package func errorsOfLastReturn() throws -> [String] {
        guard let last = try store.entries(in: [.returned], limit: 1).first else { return [] }
        return try store.findings().filter { $0.file == last.file && $0.finding.severity == .error }.map(
            \.finding.code.rawValue)
    }

    package func faults() throws -> [String] { try Verification(publisher, archive: nil).run().faults }
}

extension BatchRun.Outcome {
    package var isTaken: Bool { if case .taken = self { true } else { false } }
    package var isReturned: Bool { if case .returned = self { true } else { false } }
    package var isDuplicate: Bool { if case .duplicate = self { true } else { false } }
}

extension TestOffice {
    /// All texts of a workbook's cells.
    package static func texts(of workbook: URL) throws -> [String] {
        let reading = try FileReader(limits: ReadingLimits()).read(
            Data(contentsOf: workbook), name: workbook.lastPathComponent)
        return reading.sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
            if case .text(let text) = cell.content { text } else { nil }
        }
    }
}
