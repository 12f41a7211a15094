import Foundation
import Office
import OfficeSupport
import ReportingKit
import Settings
import Store
import TestSupport
import Viewing

/// An office of the samples after it has taken its files.
struct ViewedSample: Sendable {
    let period: Period
    let inputs: URL
    let composition: Composition
    let publisher: ReportPublisher
    let sheets: SheetViews
    /// Keeps the folder as long as the sample.
    private let temporary: TemporaryFolder

    static let names = ["2023-H1", "province-2026-Q3", "commune-2026-10"]
    private static let known = Dictionary(
        uniqueKeysWithValues: names.map { name in (name, Result { try ViewedSample(name) }) })

    static func of(_ name: String) throws -> ViewedSample {
        guard let sample = known[name] else { throw CocoaError(.fileNoSuchFile) }
        return try sample.get()
    }

    private init(_ name: String) throws {
        let folder = TestOffice.root.appending(path: "config/samples/\(name)")
        inputs = folder.appending(path: "in", directoryHint: .isDirectory)
        temporary = try TemporaryFolder("viewing")
        composition = try Composition(
            settings: try SettingsReader(modules: TestOffice.modules).read(folder.appending(path: "baocaod.yaml")),
            modules: TestOffice.modules)
        let output = OutputFolder(root: temporary.url.appending(path: "output"))
        let store = try composition.openStore(in: output)
        let now = Date(timeIntervalSince1970: name.hasPrefix("2023") ? 1_688_500_000 : 1_794_700_000)
        _ = try BatchRun(composition: composition, store: store, output: output, now: now)
            .run(try InputFiles.list(inputs)) { _, _ in }
        publisher = ReportPublisher(composition: composition, store: store, output: output)
        sheets = SheetViews(
            composition, store: store, bytes: LedgerBytes(composition, output: output, given: [inputs]))
        guard let period = try store.periods().last(where: { $0.id == name.suffix(7) }) else {
            throw CocoaError(.coderValueNotFound)
        }
        self.period = period
    }

    /// The file of the samples with these bytes.
    func input(of file: ReceivedFile) throws -> URL? {
        try FileManager.default.subpathsOfDirectory(atPath: inputs.path(percentEncoded: false)).map {
            inputs.appending(path: $0)
        }.first { $0.lastPathComponent == file.name }
    }
}
