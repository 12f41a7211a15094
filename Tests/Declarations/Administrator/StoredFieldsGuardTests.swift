import Foundation
import ReportingKit
import Testing
import YAMLReading

@testable import Declarations

/// A declaration that is in force keeps what stored statements rely on.
struct StoredFieldsGuardTests {
    private let folder: URL
    private let memory = SoundDeclarations()

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "guard-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private static func dataset(_ fields: String, _ more: String = "") -> String {
        "dataset: complaints\ntitle: Đơn thư\nfields:\n\(fields)\n\(more)"
    }
    private static let former = dataset("  brought: { title: Số đơn }\n  settled: { title: Đã giải quyết }")

    private func read(_ text: String, _ memory: SoundDeclarations? = nil) throws -> AdministratorDatasets {
        try text.write(to: folder.appending(path: "a.yaml"), atomically: true, encoding: .utf8)
        return AdministratorDatasets(folder: folder, shipped: [], memory: memory ?? self.memory)
    }

    @Test(arguments: [
        (
            dataset("  settled: { title: Đã giải quyết }"), 1,
            "stored figures have the field \"brought\", which is gone"
        ),
        (
            dataset("  brought: { title: Số đơn, type: decimal }\n  settled: { title: Đã giải quyết }"), 4,
            "stored figures are of another type"
        ),
        (
            dataset("  brought: { title: Số đơn, over_units: none }\n  settled: { title: Đã giải quyết }"), 4,
            "stored figures are of another sum over units"
        ),
        (
            dataset("  brought: { title: Số đơn, over_time: last }\n  settled: { title: Đã giải quyết }"), 4,
            "stored figures are of another sum over time"
        ),
        (
            dataset(
                "  brought: { title: Số đơn }\n  settled: { title: Đã giải quyết }", "rules: [settled <= brought]\n"),
            6,
            "a new error on \"settled\" would return what was taken"
        ),
    ])
    func whatWouldLoseOrChangeStoredFiguresIsRefusedInItsLine(_ text: String, _ line: Int, _ message: String) throws {
        #expect(try read(Self.former).faults.isEmpty)
        let read = try read(text)
        #expect(read.faults.map(\.message) == [message])
        #expect(read.faults.map(\.line) == [line])
        #expect(read.faults.first?.hint?.contains("valid: { from: … }") == true)
        // What was in force stays in force.
        #expect(read.modules[0].datasets[0].fields.map(\.name) == ["brought", "settled"])
        #expect(read.modules[0].datasets[0].field("brought")?.type == .count)
        #expect(try self.read(text).faults.count == 1)
    }

    @Test(arguments: [
        dataset("  brought: { title: Số lượt đơn }\n  settled: { title: Đã giải quyết }\n  late: { title: Quá hạn }"),
        dataset("  received: { title: Số đơn, was: [brought] }\n  settled: { title: Đã giải quyết }"),
        dataset(
            "  brought: { title: Số đơn }\n  settled: { title: Đã giải quyết }",
            "rules: [{ check: settled <= brought, severity: warning }]\n"),
    ])
    func additionsTitlesAndRenamingAreTaken(_ text: String) throws {
        _ = try read(Self.former)
        #expect(try read(text).faults.isEmpty)
    }

    @Test func aVersionOfItsOwnTimeMayChangeAll() throws {
        _ = try read(Self.former)
        let version =
            "dataset: complaints\ntitle: Đơn thư\nvalid: { from: 2027-01-01 }\nfields: { sent: { title: Gửi } }\n"
        try version.write(to: folder.appending(path: "b.yaml"), atomically: true, encoding: .utf8)
        #expect(try read(Self.former + "valid: { until: 2026-12-31 }\n").faults.isEmpty)
    }

    @Test func fieldsThatNoStatementStatesAreFree() throws {
        _ = try read(Self.former)
        memory.ask { _ in ["settled"] }
        #expect(try read(Self.dataset("  settled: { title: Đã giải quyết }")).faults.isEmpty)
    }

    @Test func theNextStartKnowsWhatTheFilesSaid() throws {
        _ = try read(Self.former)
        let kept = folder.appending(path: "declarations.json")
        try memory.save(to: kept)
        let next = SoundDeclarations()
        let text = Self.dataset("  settled: { title: Đã giải quyết }")
        #expect(try read(text, next).faults.isEmpty)
        #expect(try next.restore(from: kept))
        #expect(try read(text, next).faults.count == 1)
        #expect(try !next.restore(from: kept))
    }

    @Test func aFileThatIsGoneIsForgotten() throws {
        _ = try read(Self.former)
        try FileManager.default.removeItem(at: folder.appending(path: "a.yaml"))
        #expect(AdministratorDatasets(folder: folder, shipped: [], memory: memory).modules.isEmpty)
    }

    @Test(arguments: ["", "{\"/etc/baocaod/datasets/a.yaml\": \"data", "[]"])
    func aTornFileOfTheLastRunSaysNothing(text: String) throws {
        let file = folder.appending(path: "torn.json")
        try Data(text.utf8).write(to: file)
        #expect(try !SoundDeclarations().restore(from: file))
    }
}
