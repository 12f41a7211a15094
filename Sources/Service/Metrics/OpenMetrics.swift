/// Writes the text form of OpenMetrics 1.0: families in their order, each with its type, unit and help before its samples.
package struct OpenMetrics: Sendable {
    package enum Kind: String, Sendable { case gauge, counter, info }

    /// A sample: labels and value.
    package struct Sample: Sendable {
        let labels: [(name: StaticString, value: String)]
        let value: Double

        package init(_ value: Double, _ labels: (name: StaticString, value: String)...) {
            self.value = value
            self.labels = labels
        }

        package init(_ value: Int, _ labels: (name: StaticString, value: String)...) {
            self.value = Double(value)
            self.labels = labels
        }
    }

    private var lines: [String] = []
    /// What every sample is labelled with, before its own labels.
    private let common: [(name: StaticString, value: String)]

    package init(_ common: (name: StaticString, value: String)...) { self.common = common }

    /// `unit` is the end of the name, where it has one. A family without samples is left out: what is not known is not zero.
    package mutating func family(
        _ name: StaticString, _ kind: Kind, unit: StaticString? = nil, help: String, _ samples: [Sample]
    ) {
        if samples.isEmpty { return }
        lines.append("# TYPE \(name) \(kind.rawValue)")
        if let unit { lines.append("# UNIT \(name) \(unit)") }
        lines.append("# HELP \(name) \(Self.escaped(help))")
        let ending =
            switch kind {
            case .gauge: ""
            case .counter: "_total"
            case .info: "_info"
            }
        for sample in samples {
            let labels = (common + sample.labels).map { "\($0.name)=\"\(Self.escaped($0.value))\"" }.joined(
                separator: ",")
            lines.append("\(name)\(ending)\(labels.isEmpty ? "" : "{\(labels)}") \(Self.text(sample.value))")
        }
    }

    package var text: String { (lines + ["# EOF"]).joined(separator: "\n") + "\n" }

    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    }

    /// Whole numbers without a point.
    private static func text(_ value: Double) -> String {
        Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }
}
