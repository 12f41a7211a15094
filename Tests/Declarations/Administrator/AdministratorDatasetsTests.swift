import Foundation
import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

struct AdministratorDatasetsTests {
    private struct Shipped: ProcessorModule {
        let id: ModuleID = "shipped"
        let title = "Có sẵn"
        let datasets = [
            DatasetDefinition(
                id: "visits", title: "Tiếp công dân", layout: .unitRows,
                fields: [
                    FieldDefinition(
                        "received", "Số lượt", type: .count, aggregation: .sum),
                    FieldDefinition("settled", "Đã giải quyết", type: .count, aggregation: .sum),
                ])
        ]
        let figures = [
            FigureDefinition("visits.whole.received", "Số lượt", .total("visits", .whole, "received")),
            FigureDefinition("visits.whole.settled", "Đã giải quyết", .total("visits", .whole, "settled")),
        ]
    }

    private let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "datasets-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func write(_ text: String, _ name: String) throws {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    }

    private func read(_ memory: SoundDeclarations? = nil) -> AdministratorDatasets {
        AdministratorDatasets(folder: folder, shipped: [Shipped()], memory: memory)
    }

    private static let reception = "dataset: complaints\ntitle: Đơn thư\nfields: { brought: { title: Số đơn } }\n"

    @Test func aFolderThatIsNotThereChangesNothing() {
        let read = AdministratorDatasets(folder: folder.appending(path: "none"), shipped: [Shipped()])
        #expect(read.modules.map(\.id) == ["shipped"])
        #expect(read.faults.isEmpty)
    }

    @Test func aNewDatasetBelongsToOtherOrToTheModuleThatItNames() throws {
        try write(Self.reception, "a.yaml")
        try write("dataset: budget\nmodule: finance\ntitle: Ngân sách\nfields: { a: { title: A } }\n", "b.yaml")
        try write("dataset: desks\nmodule: shipped\ntitle: Quầy\nfields: { a: { title: A } }\n", "c.yaml")
        let read = read()
        #expect(read.faults.isEmpty)
        #expect(read.modules.map(\.id) == ["shipped", "other", "finance"])
        #expect(read.addedModules == ["other", "finance"])
        #expect(read.modules[0].datasets.map(\.id) == ["visits", "desks"])
        #expect(read.modules[1].datasets.map(\.id) == ["complaints"])
        #expect(read.files.map(\.effect) == [.adds, .adds, .adds])
    }

    @Test func anIdThatIsTakenIsAFaultThatSaysWhatToDo() throws {
        try write("dataset: visits\ntitle: Khác\nfields: { a: { title: A } }\n", "a.yaml")
        let fault = try #require(read().faults.first)
        #expect(fault.message == "there is a dataset \"visits\" already: Tiếp công dân")
        #expect(fault.hint?.contains("extends: visits") == true)
    }

    @Test func anExtensionAddsHeadingsOptionalFieldsAndWarnings() throws {
        try write(
            """
            dataset: visits_here
            extends: visits
            fields:
              received: { headings: [lượt tiếp] }
              late: { title: Quá hạn, required: false }
            rules:
              - { check: settled <= received, severity: warning }
            """, "a.yaml")
        let read = read()
        #expect(read.faults.isEmpty, "\(read.faults)")
        let dataset = try #require(read.modules[0].datasets.first)
        #expect(dataset.fields.map(\.name) == ["received", "settled", "late"])
        #expect(dataset.field("received")?.headings == ["lượt tiếp"])
        #expect(dataset.field("received")?.title == "Số lượt")
        #expect(dataset.rules.map(\.severity) == [.warning])
        #expect(read.files.first?.effect == .extends)
    }

    @Test(arguments: [
        (
            "dataset: v\nextends: visits\nfields: { late: { title: Quá hạn } }\n",
            "a field that is added must be optional"
        ),
        (
            "dataset: v\nextends: visits\nrules: [settled <= received]\n",
            "a rule that is added to figures of a shipped dataset is a warning"
        ),
        ("dataset: v\nextends: visit\nfields: { a: { title: A } }\n", "no dataset \"visit\""),
    ])
    func whatMakesRightFilesWrongIsNoExtension(text: String, message: String) throws {
        try write(text, "a.yaml")
        let read = read()
        #expect(read.faults.map(\.message) == [message])
        #expect(read.modules[0].datasets.first?.fields.count == 2)
        #expect(read.modules[0].datasets.first?.rules.isEmpty == true)
    }

    @Test func aReplacementKeepsTheFiguresWhoseFieldsItHas() throws {
        try write(
            "dataset: visits\nreplaces: visits\ntitle: Tiếp công dân mới\nfields: { received: { title: Lượt } }\n",
            "a.yaml")
        let read = read()
        #expect(read.faults.isEmpty)
        #expect(read.modules.flatMap(\.datasets).map(\.title) == ["Tiếp công dân mới"])
        #expect(read.modules.flatMap(\.figures).map(\.id) == ["visits.whole.received"])
        #expect(read.files.first?.effect == .replaces)
    }

    @Test func aDatasetIsSwitchedOffWithItsFigures() throws {
        try write("dataset: visits\nenabled: false\n", "a.yaml")
        let read = read()
        #expect(read.modules.flatMap(\.datasets).isEmpty)
        #expect(read.modules.flatMap(\.figures).isEmpty)
        #expect(read.files.first?.effect == .disables)
    }

    @Test func versionsShareAnIdWhereTheirDaysDoNotMeet() throws {
        let former = Self.reception + "valid: { until: 2025-12-31 }\n"
        try write(former, "a.yaml")
        try write(Self.reception + "valid: { from: 2026-01-01 }\n", "b.yaml")
        #expect(read().faults.isEmpty)
        try write(Self.reception + "valid: { from: 2025-12-31 }\n", "b.yaml")
        #expect(read().faults.count == 1)
    }

    @Test func aFaultyFileChangesNothingAndTheOthersCount() throws {
        try write("dataset: bad\ntitel: X\n", "a.yaml")
        try write(Self.reception, "b.yaml")
        try write("recipe: pho\n", "c.yaml")
        try Data([0x64, 0xFF, 0x0A]).write(to: folder.appending(path: "d.yaml"))
        let read = read()
        #expect(read.modules.flatMap(\.datasets).map(\.id) == ["visits", "complaints"])
        let names = Set(read.faults.map { URL(filePath: $0.file).lastPathComponent })
        #expect(names == ["a.yaml", "c.yaml", "d.yaml"])
    }

    @Test(.timeLimit(.minutes(60))) func whatIsNoDeclarationNeitherHangsNorFillsMemory() throws {
        mkfifo(folder.appending(path: "a-pipe.yaml").path, 0o600)
        let large = folder.appending(path: "b-large.yaml").path
        #expect(FileManager.default.createFile(atPath: large, contents: Data("dataset: a\n".utf8)))
        // Without taking room: five hundred megabytes of zeros.
        #expect(truncate(large, 500 << 20) == 0)
        try FileManager.default.createDirectory(
            at: folder.appending(path: "c-folder.yaml"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "d-loop.yaml").path, withDestinationPath: "d-loop.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "e-device.yaml").path, withDestinationPath: "/dev/zero")
        var lists = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
        for (name, former) in zip("bcdefghijk", "abcdefghij") {
            lists.append("\(name): &\(name) [" + repeatElement("*\(former)", count: 10).joined(separator: ", ") + "]")
        }
        try write("dataset: bomb\ntitle: B\n" + lists.joined(separator: "\n"), "f-bomb.yaml")
        try write("dataset: deep\ntitle: " + String(repeating: "[", count: 200_000), "g-deep.yaml")
        try write(Self.reception, "h.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: folder.appending(path: "i-link.yaml").path, withDestinationPath: "../\(folder.lastPathComponent)/j")
        try write(Self.reception.replacing("complaints", with: "linked"), "j")
        let read = read()
        #expect(read.modules.flatMap(\.datasets).map(\.id) == ["visits", "complaints", "linked"])
        let names = read.faults.map { URL(filePath: $0.file).lastPathComponent }
        #expect(
            names == [
                "a-pipe.yaml", "b-large.yaml", "c-folder.yaml", "d-loop.yaml", "e-device.yaml", "f-bomb.yaml",
                "g-deep.yaml",
            ])
        #expect(read.faults[5].message.contains("aliases"))
    }

    @Test func whatAFileSaidBeforeItBecameFaultyStaysInForce() throws {
        let memory = SoundDeclarations()
        try write(Self.reception, "a.yaml")
        #expect(read(memory).faults.isEmpty)
        try write(Self.reception + "colour: red\n", "a.yaml")
        let now = read(memory)
        #expect(now.faults.count == 1)
        #expect(now.modules.flatMap(\.datasets).map(\.id) == ["visits", "complaints"])
        try FileManager.default.removeItem(at: folder.appending(path: "a.yaml"))
        #expect(read(memory).modules.flatMap(\.datasets).map(\.id) == ["visits"])
    }
}
