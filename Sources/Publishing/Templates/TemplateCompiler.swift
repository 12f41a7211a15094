import Messages
import ReportingKit

/// Compiles one part of a Word document into pieces, noting every fault on the way.
struct TemplateCompiler {
    let part: String
    let shape: [String: TemplateShape]
    private(set) var faults: [TemplateFault] = []
    /// The values of datasets that the part names, as often as it does.
    private(set) var references: [DataReference] = []
    /// The names behind `appendices`, as they follow each other: `documents_whole`, `title`.
    private(set) var appendices: [(id: String, part: String)] = []
    private var paragraph = 0
    /// The paragraph at hand, as faults quote it.
    private var quoted: XMLElement?
    private var excerpt: String { quoted.map { Self.shortened($0.text) } ?? "" }
    private var variables: [[String: TemplateShape]] = []

    init(part: String, shape: [String: TemplateShape]) {
        self.part = part
        self.shape = shape
    }

    mutating func compilePart(_ root: XMLElement) -> [TemplatePiece] {
        isolateTags(in: root)
        paragraph = 0
        let (start, end) = root.tags
        return Self.merged(
            [.markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + start)]
                + compile(children: root) + [.markup(end)])
    }

    private mutating func isolateTags(in element: XMLElement) {
        for child in element.children {
            if child.isNamed("w:p") {
                paragraph += 1
                quoted = child
                do throws(TagRuns.Fault) {
                    try TagRuns.isolate(child)
                } catch {
                    fault(error.message)
                }
            }
            isolateTags(in: child)
        }
    }

    // MARK: Blocks

    private enum Frame {
        case choice([(condition: TemplateExpression?, pieces: [TemplatePiece])], hasElse: Bool)
        case loop(variable: String, list: TemplateExpression)
    }

    private struct Open {
        var frame: Frame
        var pieces: [TemplatePiece]
        let paragraph: Int
        let excerpt: String
        let tag: String
    }

    /// Compiles the children of an element. A block opens and closes among the children of one element: paragraphs of a
    /// body, rows of a table, runs of a paragraph.
    private mutating func compile(children parent: XMLElement) -> [TemplatePiece] {
        var stack: [Open] = []
        var pieces: [TemplatePiece] = []
        for child in parent.children {
            if child.isNamed("w:p") {
                paragraph += 1
                quoted = child
            }
            if let tag = controlTag(of: child) {
                // A row's or a table's paragraphs are counted though the row itself is not printed.
                if child.isNamed("w:tr") { countParagraphs(in: child) }
                control(tag, stack: &stack, pieces: &pieces)
                continue
            }
            pieces += compile(child)
        }
        for open in stack.reversed() {
            faults.append(
                TemplateFault(
                    part: part, paragraph: open.paragraph, excerpt: open.excerpt,
                    message: TemplateTexts.openBlock(open.tag)))
            if case .loop = open.frame { variables.removeLast() }
            pieces = open.pieces + pieces
        }
        return Self.merged(pieces)
    }

    /// The tag, when the element holds a block tag and nothing else.
    private func controlTag(of element: XMLElement) -> String? {
        guard element.isNamed("w:p") || element.isNamed("w:tr") || element.isNamed("w:r"), element.mayHoldTags else {
            return nil
        }
        let text = element.text.trimmed
        guard text.stands(between: "{%", "%}"), !text.dropFirst(2).dropLast(2).holds("%}") else { return nil }
        // A paragraph with a section's end or a picture is more than its tag.
        if element.isNamed("w:p"), element.holds("w:sectPr") { return nil }
        return String(text.dropFirst(2).dropLast(2).trimmed)
    }

    private mutating func countParagraphs(in element: XMLElement) {
        for child in element.children {
            if child.isNamed("w:p") {
                paragraph += 1
                quoted = child
            }
            countParagraphs(in: child)
        }
    }

    private mutating func control(_ tag: String, stack: inout [Open], pieces: inout [TemplatePiece]) {
        let word = tag.prefix { !$0.isWhitespace }
        let rest = String(tag.dropFirst(word.count).trimmed)
        switch word {
        case "if":
            stack.append(
                Open(
                    frame: .choice([(parse(rest), [])], hasElse: false), pieces: pieces, paragraph: paragraph,
                    excerpt: excerpt, tag: tag))
            pieces = []
        case "elif", "else":
            guard var open = stack.popLast(), case .choice(var branches, let hasElse) = open.frame, !hasElse else {
                return fault(TemplateTexts.lone(String(word), without: "if"))
            }
            branches[branches.count - 1].pieces = Self.merged(pieces)
            branches.append((word == "else" ? nil : parse(rest), []))
            open.frame = .choice(branches, hasElse: word == "else")
            stack.append(open)
            pieces = []
        case "endif":
            guard let open = stack.last, case .choice(var branches, _) = open.frame else {
                return fault(TemplateTexts.lone("endif", without: "if"))
            }
            stack.removeLast()
            branches[branches.count - 1].pieces = Self.merged(pieces)
            pieces = open.pieces + [.choice(branches)]
        case "for":
            openLoop(rest, tag: tag, stack: &stack, pieces: &pieces)
        case "endfor":
            guard let open = stack.last, case .loop(let variable, let list) = open.frame else {
                return fault(TemplateTexts.lone("endfor", without: "for"))
            }
            stack.removeLast()
            variables.removeLast()
            pieces = open.pieces + [.loop(variable: variable, list: list, pieces: Self.merged(pieces))]
        default:
            fault(TemplateTexts.noBlock(String(word)))
        }
    }

    private mutating func openLoop(_ text: String, tag: String, stack: inout [Open], pieces: inout [TemplatePiece]) {
        var variable = "item"
        var list = TemplateExpression.text("")
        var item = TemplateShape.value
        do throws(TemplateExpressionParser.Fault) {
            (variable, list) = try TemplateExpressionParser.loop(text)
            if let shape = check(list) {
                if case .list(let element) = shape {
                    item = element
                } else {
                    fault(TemplateTexts.noList(text))
                }
            }
        } catch {
            fault(error.message)
        }
        stack.append(
            Open(
                frame: .loop(variable: variable, list: list), pieces: pieces, paragraph: paragraph, excerpt: excerpt,
                tag: tag))
        variables.append([
            variable: item,
            "loop": .record(["index": .value, "first": .value, "last": .value]),
        ])
        pieces = []
    }

    // MARK: Elements

    private mutating func compile(_ element: XMLElement) -> [TemplatePiece] {
        if element.isNamed("w:r"), let tag = outputTag(of: element) {
            guard let expression = parse(tag) else { return [] }
            return [.output(expression, format: RunFormat(element.child("w:rPr")))]
        }
        guard element.mayHoldTags else {
            countParagraphs(in: element)
            return [.markup(element.markup)]
        }
        // Elements with text of their own are the leaves.
        if element.children.isEmpty { return [.markup(element.markup)] }
        let (start, end) = element.tags
        return [.markup(start)] + compile(children: element) + [.markup(end)]
    }

    private func outputTag(of run: XMLElement) -> String? {
        guard run.mayHoldTags else { return nil }
        let text = run.text.trimmed
        guard text.stands(between: "{{", "}}") else { return nil }
        return String(text.dropFirst(2).dropLast(2).trimmed)
    }

    // MARK: Expressions

    private mutating func parse(_ text: String) -> TemplateExpression? {
        do throws(TemplateExpressionParser.Fault) {
            let expression = try TemplateExpressionParser.expression(text)
            _ = check(expression)
            return expression
        } catch {
            fault(TemplateTexts.within(error.message, text))
            return nil
        }
    }

    /// What the expression stands for, names that nobody declares noted as faults.
    private mutating func check(_ expression: TemplateExpression) -> TemplateShape? {
        switch expression {
        case .name(let path): return check(path)
        case .text, .number: return .value
        case .filtered(let inner, let filter):
            let shape = check(inner)
            guard let shape, filter.comparesFigures else { return .value }
            if case .figure = shape { return .value }
            fault(TemplateTexts.noComparison)
            return .value
        case .compare(let left, _, let right), .and(let left, let right), .or(let left, let right):
            _ = check(left)
            _ = check(right)
            return .value
        case .not(let inner), .isMissing(let inner):
            _ = check(inner)
            return .value
        }
    }

    private mutating func check(_ path: [String]) -> TemplateShape? {
        var known = shape
        for set in variables { known.merge(set) { _, inner in inner } }
        var seen: [String] = []
        var current = TemplateShape.record(known)
        for (index, name) in path.enumerated() {
            let parts: [String: TemplateShape]
            switch current {
            case .record(let record), .figure(let record): parts = record
            case .data(let names): return check(path, names, from: index)
            case .value, .list:
                fault(TemplateTexts.noParts(seen.joined(separator: "."), path.joined(separator: ".")))
                return nil
            }
            guard let next = parts[name] else {
                if let shape = checkAsData(path, known) { return shape }
                let nearest = NearestName.of(name, among: parts.keys)
                fault(
                    TemplateTexts.unknownName(
                        path.joined(separator: "."), nearest: nearest.map { (seen + [$0]).joined(separator: ".") }))
                return nil
            }
            seen.append(name)
            current = next
        }
        if case .data(let names) = current { return check(path, names, from: path.count) }
        if path.count > 2, path[0] == "appendices" { appendices.append((path[1], path[2])) }
        return current
    }

    private mutating func check(_ path: [String], _ names: DataNames, from index: Int) -> TemplateShape? {
        do throws(DataReference.Fault) {
            let reference = try names.reference(Array(path[index...]))
            references.append(reference)
            if path.last == "period", !reference.comparison.isEmpty { return .value }
            guard path.last != "period" else {
                fault(TemplateTexts.lonePeriod)
                return nil
            }
            return Self.shape(of: reference)
        } catch {
            fault(TemplateTexts.within(error.message, path.joined(separator: ".")))
            return nil
        }
    }

    private static func shape(of reference: DataReference) -> TemplateShape {
        switch reference.comparison.last {
        case .change?, .changePercent?: .value
        default: reference.isRank ? .value : TemplateFigure.shape
        }
    }

    /// Figures that no module declares are values of datasets: `figures.forests.whole.reused`.
    private mutating func checkAsData(_ path: [String], _ known: [String: TemplateShape]) -> TemplateShape? {
        guard path.count > 2, ["figures", "applies"].contains(path[0]), case .data(let names)? = known[path[1]],
            case .success(let reference) = names.found(Array(path[2...]))
        else { return nil }
        references.append(reference)
        return path[0] == "figures" ? Self.shape(of: reference) : .value
    }

    private mutating func fault(_ message: String) {
        faults.append(TemplateFault(part: part, paragraph: paragraph, excerpt: excerpt, message: message))
    }

    private static func shortened(_ text: String) -> String {
        // No text has more characters than bytes, and counting these is free.
        text.utf8.count > 100 && text.count > 100 ? text.prefix(97) + "…" : text
    }

    /// Neighbouring markup as one piece.
    static func merged(_ pieces: [TemplatePiece]) -> [TemplatePiece] {
        var result: [TemplatePiece] = []
        // Gathered apart: appending to a text that an element of the array holds would copy it each time.
        var markup = ""
        for piece in pieces {
            if case .markup(let text) = piece {
                markup += text
                continue
            }
            if !markup.isEmpty { result.append(.markup(markup)) }
            markup = ""
            result.append(piece)
        }
        if !markup.isEmpty { result.append(.markup(markup)) }
        return result
    }
}
