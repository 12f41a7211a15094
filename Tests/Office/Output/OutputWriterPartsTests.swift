import Foundation
import TestSupport
import Testing

@testable import Office

/// Files that are written part by part.
struct OutputWriterPartsTests {
    private struct Fault: Error {}

    private let folder: TemporaryFolder
    private let output: OutputFolder
    private let path: OutputPath
    private var file: URL { path.url(below: output.root) }

    init() throws {
        folder = try TemporaryFolder("parts")
        output = OutputFolder(root: folder.url.appending(path: "output", directoryHint: .isDirectory))
        path = try OutputPath(["report", "2023-H1"], "lineage.json")
    }

    private func write(_ parts: [String], fails: Bool = false) throws {
        try output.write { writer in
            _ = try writer.stage(at: path) { take in
                for part in parts { try take(Array(part.utf8)) }
                if fails { throw Fault() }
            }
        }
    }

    private func text() throws -> String { String(decoding: try Data(contentsOf: file), as: UTF8.self) }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
    }

    private func number() throws -> UInt64? {
        try FileManager.default.attributesOfItem(atPath: file.path)[.systemFileNumber] as? UInt64
    }

    @Test(arguments: [[], ["one"], ["one", "two"], ["one", "two", "three"]]) func partsFollowEachOther(
        _ parts: [String]
    )
        throws
    {
        try write(parts)
        #expect(try text() == parts.joined())
        #expect(try names() == ["lineage.json"])
    }

    @Test func aFileThatHoldsTheseBytesStays() throws {
        try write(["one", "two", "three"])
        let former = try number()
        try write(["on", "etwo", "three"])
        #expect(try number() == former)
        #expect(try names() == ["lineage.json"])
    }

    @Test(arguments: [["one", "two"], ["one", "two", "three", "four"], ["one", "tWo", "three"]])
    func aFileThatHoldsOthersIsReplaced(_ parts: [String]) throws {
        try write(["one", "two", "three"])
        let former = try number()
        try write(parts)
        #expect(try text() == parts.joined())
        #expect(try number() != former)
        #expect(try names() == ["lineage.json"])
    }

    @Test(arguments: [["new"], ["new", "er"]]) func whatFailsLeavesTheFormerFile(_ parts: [String]) throws {
        try write(["one", "two"])
        #expect(throws: Fault.self) { try write(parts, fails: true) }
        #expect(try text() == "onetwo")
        #expect(try names() == ["lineage.json"])
    }
}
