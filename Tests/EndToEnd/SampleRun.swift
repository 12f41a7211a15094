import Office
import Foundation
import ReportingKit
import Settings
import Tabular

import AdministrativeReformModule
import DigitizationModule
import DocumentsModule
import InfrastructureModule
import NarrativeModule
import OnlineServicesModule
import ProcedureControlModule
import TransformationModule

/// The whole pipeline over the samples that ship with the project, once for all tests.
struct SampleRun: Sendable {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let modules: [any ProcessorModule] = [
        DocumentsModule(), OnlineServicesModule(), DigitizationModule(), InfrastructureModule(), NarrativeModule(),
        ProcedureControlModule(), TransformationModule(), AdministrativeReformModule(),
    ]

    let output: URL
    let summary: BatchRun.Summary

    static let shared = Result { try SampleRun(samples: root.appending(path: "config/samples/2023-H1/in")) }

    static func composition(_ sample: String = "2023-H1", _ configuration: String = "baocaod.yaml") throws
        -> Composition
    {
        try Composition(
            settings: try SettingsReader(modules: modules).read(
                root.appending(path: "config/samples/\(sample)/\(configuration)")),
            modules: modules)
    }

    init(samples: URL) throws {
        try self.init(samples, try Self.composition(), now: Date(timeIntervalSince1970: 1_688_500_000))
    }

    init(_ samples: URL, _ composition: Composition, now: Date) throws {
        output = FileManager.default.temporaryDirectory.appending(path: "baocaod-\(UUID().uuidString)")
        let folder = OutputFolder(root: output)
        let run = BatchRun(
            composition: composition, store: try composition.openStore(in: folder), output: folder, now: now)
        summary = try run.run(try InputFiles.list(samples)) { _, _ in }
    }

    func text(_ path: String) throws -> String {
        try String(contentsOf: output.appending(path: path), encoding: .utf8)
    }

    /// The lines of a CSV without quotes in cells that matter here.
    static func cells(_ line: Substring) -> [String] {
        var cells: [String] = []
        var cell = ""
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append(cell)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        return cells + [cell]
    }

    func report(of period: String = "2023-H1") throws -> Reading {
        let file = output.appending(path: "report/\(period)/bao-cao.docx")
        return try FileReader(limits: ReadingLimits()).read(try Data(contentsOf: file), name: "bao-cao.docx")
    }
}
