/// Where something stands in a JSON value: names with dots between them, `data.evaluation`; `metrics[code=SO_HOA]`
/// takes of an array the object whose member is that.
public struct JSONPath: Hashable, Sendable {
    public struct Step: Hashable, Sendable {
        public let name: String
        /// A member and its value, of the object that is meant in an array.
        public var member = ""
        public var value = ""
    }

    public let steps: [Step]

    /// Nil where the text is no path; an empty one stays where it begins.
    public init?(_ text: String) {
        var steps: [Step] = []
        var rest = text[...]
        while !rest.isEmpty {
            let name = rest.prefix { $0 != "." && $0 != "[" }
            guard !name.isEmpty else { return nil }
            var step = Step(name: String(name))
            rest = rest.dropFirst(name.count)
            if rest.first == "[" {
                guard let end = rest.firstIndex(of: "]") else { return nil }
                let parts = rest[rest.index(after: rest.startIndex)..<end].split(
                    separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return nil }
                (step.member, step.value) = (String(parts[0]), String(parts[1]))
                rest = rest[rest.index(after: end)...]
            }
            steps.append(step)
            guard let next = rest.popFirst() else { break }
            if next != "." || rest.isEmpty { return nil }
        }
        self.steps = steps
    }
}
