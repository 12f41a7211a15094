import Assembly
import Foundation
import ReportingKit

/// A figure and what it was computed from as lines of a tree, for a terminal.
public struct LineageText: Sendable {
    /// Inputs of one computation that are printed before the rest is counted.
    private let limit: Int

    public init(limit: Int = .max) {
        self.limit = limit
    }

    public func lines(_ figure: TracedFigure) -> [String] {
        ["\(figure.id) = \(figure.value.vietnamese)", "  \(figure.title)"] + lines(figure.lineage, indent: "  ")
    }

    private func lines(_ lineage: Lineage, indent: String) -> [String] {
        switch lineage {
        case .cell(let file, let sheet, let cell, let raw):
            return ["\(indent)“\(raw)”  cell \(cell), sheet \(sheet), \(Self.source(file))"]
        case .paragraph(let file, let paragraph):
            return ["\(indent)paragraph \(paragraph), \(Self.source(file))"]
        case .register(let set, let day, let count):
            return ["\(indent)\(count) units of the set \(set) in the unit register on \(day.iso)"]
        case .computed(let operation, let value, let inputs):
            var lines = ["\(indent)\(operation.rawValue) = \(value.vietnamese), of \(inputs.count)"]
            for input in inputs.prefix(limit) { lines += self.lines(input, indent: indent + "  ") }
            if inputs.count > limit { lines.append("\(indent)  and \(inputs.count - limit) more (--all prints them)") }
            return lines
        }
    }

    private static func source(_ file: SourceFile) -> String {
        let received = file.receivedAt.map { ", received \(VietnamTime.text($0))" } ?? ""
        return
            "file \(file.name) (sha256 \(file.sha256.prefix(12))…\(received), \(file.folder.map { "folder \($0)" } ?? "inbox"))"
    }
}

/// An instant as clocks in Vietnam show it.
public enum VietnamTime {
    /// `2023-07-05 08:30`
    public static func text(_ instant: Date) -> String { "\(CalendarDate.inVietnam(instant).iso) \(clock(instant))" }

    /// `05/07/2023 08:30`
    public static func slashed(_ instant: Date) -> String {
        "\(CalendarDate.inVietnam(instant).slashed) \(clock(instant))"
    }

    private static func clock(_ instant: Date) -> String {
        let minutes = Int((instant.timeIntervalSince1970 / 60).rounded(.down)) + 7 * 60
        let minuteOfDay = ((minutes % 1_440) + 1_440) % 1_440
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60))"
    }
}
