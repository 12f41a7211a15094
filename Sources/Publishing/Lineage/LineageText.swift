import Assembly
import Foundation
import Messages
import ReportingKit

/// A figure and what it was computed from as lines of a tree, for a terminal.
public struct LineageText: Sendable {
    /// Inputs of one computation that are printed before the rest is counted.
    private let limit: Int

    private let texts: CommandTexts

    public init(limit: Int = .max, texts: CommandTexts = .english) {
        self.limit = limit
        self.texts = texts
    }

    public func lines(_ figure: TracedFigure) -> [String] {
        ["\(figure.id) = \(figure.value.vietnamese)", "  \(figure.title)"] + lines(figure.lineage, indent: "  ")
    }

    private func lines(_ lineage: Lineage, indent: String) -> [String] {
        switch lineage {
        case .cell(let file, let sheet, let cell, let raw):
            return ["\(indent)“\(raw)”  \(texts.cell("\(cell)", sheet: sheet)), \(source(file))"]
        case .paragraph(let file, let paragraph):
            return ["\(indent)\(texts.paragraph(paragraph)), \(source(file))"]
        case .register(let set, let day, let count):
            return [indent + texts.registered(count, set, on: day)]
        case .computed(let operation, let value, let inputs):
            var lines = ["\(indent)\(texts.computed(operation.rawValue, value.vietnamese, of: inputs.count))"]
            for input in inputs.prefix(limit) { lines += self.lines(input, indent: indent + "  ") }
            if inputs.count > limit { lines.append("\(indent)  \(texts.furtherInputs(inputs.count - limit))") }
            return lines
        }
    }

    /// A file of an archive is named by its way in it: "ky nay.zip → xa → so hoa.xlsx".
    func source(_ file: SourceFile) -> String {
        let folders = (file.folder ?? "").split(separator: "/").map(String.init)
        let archive = folders.firstIndex { $0.lowercased().hasSuffix(".zip") } ?? folders.count
        return texts.file(
            (folders[archive...] + [file.name]).joined(separator: " → "), sha256: "\(file.sha256.prefix(12))…",
            received: file.receivedAt.map { VietnamTime.text($0) },
            folder: archive == 0 ? nil : folders[..<archive].joined(separator: "/"))
    }
}
