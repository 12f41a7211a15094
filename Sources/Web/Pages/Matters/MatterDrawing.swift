import Foundation
import Hypertext
import Messages
import Office
import ReportingKit
import Viewing

/// One matter on its page: what it is, both sides, what was done, what can be done.
struct MatterDrawing {
    let visit: Visit
    let texts: MatterTexts
    let view: ReportView
    let mayDecide: Bool
    /// What a form held that was not carried out.
    let kept: MatterForms.Kept?

    private static let groupsOpen = 5
    private static let groupsShown = 200
    private static let othersOpen = 8
    private static let othersShown = 200

    private var catalogue: MessageCatalogue { MessageCatalogue(language: visit.language) }

    func write(_ matter: MatterView, to html: inout HTMLWriter) {
        let id = matter.name
        html.tag(
            "section", .class("diem \(stateName(matter.state))"), .id(id), .named("aria-labelledby", "\(id)-ten")
        ) { html in
            html.tag("h2", .id("\(id)-ten")) { html in
                html.tag("span", .class("ma"), text: matter.name)
                html.text(" " + heading(matter) + " ")
                html.badge(badge(matter.state))
            }
            if let finding = matter.first {
                html.tag("p", text: catalogue.sentence(for: finding))
                if matter.state != .closed { html.tag("p", .class("hint"), text: catalogue.advice(for: finding)) }
            }
            tables(matter, &html)
            sayings(matter, &html)
            steps(matter, &html)
            if mayDecide { MatterForms(drawing: self).write(matter, to: &html) }
        }
    }

    private func heading(_ matter: MatterView) -> String {
        let table = matter.first?.dataset.flatMap { view.office.registry(in: view.period).dataset($0)?.title }
        let count = texts.places(matter.matter.findings.count)
        return table.map { "\($0) – \(count)" } ?? count
    }

    private func stateName(_ state: MatterView.State) -> String {
        switch state {
        case .open: "chua"
        case .asked: "cho"
        case .closed: "xong"
        }
    }

    private func badge(_ state: MatterView.State) -> Badge {
        switch state {
        case .open: Badge(.bad, texts.open)
        case .asked: Badge(.ask, texts.asked)
        case .closed: Badge(.good, texts.closed)
        }
    }

    // MARK: Units

    /// Both sides of each unit; of many units those behind the first few are opened one by one.
    private func tables(_ matter: MatterView, _ html: inout HTMLWriter) {
        let groups = matter.groups.filter { !$0.comparisons.isEmpty }
        for group in groups.prefix(Self.groupsOpen) {
            html.tag("h3", text: group.unitName ?? texts.noUnit)
            for comparison in group.comparisons { write(comparison, group.unitName ?? texts.noUnit, to: &html) }
        }
        for group in groups.dropFirst(Self.groupsOpen).prefix(Self.groupsShown) {
            html.details(group.unitName ?? texts.noUnit) { html in
                for comparison in group.comparisons { write(comparison, group.unitName ?? texts.noUnit, to: &html) }
            }
        }
        let rest = groups.count - Self.groupsOpen - Self.groupsShown
        if rest > 0 { html.tag("p", text: texts.further(rest)) }
    }

    /// What stands in no two tables; the sentence that was said above is not said again.
    private func sayings(_ matter: MatterView, _ html: inout HTMLWriter) {
        let all = matter.groups.flatMap { group in group.others.map { (unit: group.unitName, saying: $0) } }
        guard !all.isEmpty else { return }
        if matter.first?.code == .unitUnsent {
            let names = all.compactMap(\.unit)
            if names.count > 1 { html.tag("p", text: texts.missing(names)) }
            return
        }
        let others = all.filter { $0.saying.finding.id != matter.first?.id || $0.saying.place != nil }
        list(Array(others.prefix(Self.othersOpen)), matter, &html)
        guard others.count > Self.othersOpen else { return }
        html.details(texts.further(others.count - Self.othersOpen)) { html in
            list(Array(others.dropFirst(Self.othersOpen).prefix(Self.othersShown)), matter, &html)
            let rest = others.count - Self.othersOpen - Self.othersShown
            if rest > 0 { html.tag("p", text: texts.further(rest)) }
        }
    }

    private func list(
        _ sayings: [(unit: String?, saying: MatterView.Saying)], _ matter: MatterView, _ html: inout HTMLWriter
    ) {
        guard !sayings.isEmpty else { return }
        html.tag("ul") { html in
            for (unit, saying) in sayings {
                html.tag("li") { html in
                    let isSaid = saying.finding.id == matter.first?.id
                    html.text(isSaid ? unit ?? texts.noUnit : catalogue.sentence(for: saying.finding))
                    for place in [saying.place, saying.otherPlace].compactMap(\.self)
                    where CellLinks.path(place) != nil {
                        html.text(" ")
                        CellLinks.write(
                            "[\(place.cell.map { texts.openCell("\($0)") } ?? texts.openSheet)]", place,
                            label: place.cell.map { texts.cell(unit ?? texts.noUnit, "\($0)", place.name) }
                                ?? "\(texts.openSheet) \(place.name)", to: &html)
                    }
                }
            }
        }
    }

    private func write(_ comparison: SideBySide, _ unit: String, to html: inout HTMLWriter) {
        let differing = comparison.lines.filter(\.differs)
        let equal = comparison.lines.filter { !$0.differs }
        table(comparison, differing, caption: texts.caption(comparison.title, unit: unit), to: &html)
        guard !equal.isEmpty else { return }
        html.tag("details") { html in
            html.tag("summary", text: texts.moreFields(equal.count))
            table(comparison, equal, caption: texts.caption(comparison.title, unit: unit), to: &html)
        }
    }

    private func table(
        _ comparison: SideBySide, _ lines: [SideBySide.Line], caption: String, to html: inout HTMLWriter
    ) {
        html.tag(
            "div", .class("scroll"), .named("tabindex", "0"), .named("role", "region"), .named("aria-label", caption)
        ) { html in
            html.tag("table", .class("doi-chieu")) { html in
                html.tag("caption", text: caption)
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        html.tag("th", .named("scope", "col"), text: texts.field)
                        for side in [comparison.left, comparison.right] {
                            html.tag("th", .named("scope", "col"), .class("figure")) {
                                CellLinks.write(side.file.name, side.file, to: &$0)
                            }
                        }
                        html.tag("th", .named("scope", "col"), .class("figure"), text: texts.difference)
                    }
                }
                html.tag("tbody") { html in
                    for line in lines { row(line, &html) }
                }
            }
        }
    }

    private func row(_ line: SideBySide.Line, _ html: inout HTMLWriter) {
        html.tag("tr", .class(line.differs ? "lech" : "khop")) { html in
            html.tag("th", .named("scope", "row"), text: line.field)
            for cell in [line.left, line.right] {
                html.tag("td", .class("figure")) { html in
                    guard let cell else { return html.text("–") }
                    if line.differs {
                        html.tag("mark") { write(cell, &$0) }
                    } else {
                        write(cell, &html)
                    }
                    if let address = cell.link.cell { html.tag("span", .class("o"), text: " \(address)") }
                }
            }
            html.tag("td", .class("figure")) { html in
                guard line.differs else { return html.text(line.left == nil || line.right == nil ? "–" : texts.equal) }
                html.text(line.difference.map(VietnameseNumber.decimal) ?? texts.disagrees)
            }
        }
    }

    private func write(_ cell: SideBySide.Cell, _ html: inout HTMLWriter) {
        CellLinks.write(
            cell.text, cell.link, label: cell.link.cell.map { texts.cell(cell.text, "\($0)", cell.link.name) },
            to: &html)
    }

    // MARK: What was done

    private func steps(_ matter: MatterView, _ html: inout HTMLWriter) {
        guard !matter.steps.isEmpty else { return }
        html.tag("h3", text: texts.history)
        html.tag("ol", .class("da-lam")) { html in
            for step in matter.steps {
                html.tag("li") { html in
                    html.text(said(step))
                    if !step.text.isEmpty {
                        html.text(": ")
                        html.tag("q", text: step.text)
                    }
                }
            }
        }
    }

    private func said(_ step: MatterView.Step) -> String {
        let time = VietnamTime.slashed(step.at)
        return switch step.kind {
        case .asked: texts.askedBy(step.name, time)
        case .answered: texts.answeredBy(step.name, time)
        case .accepted: texts.acceptedBy(step.name, time, step.count)
        case .issued: texts.issuedBy(step.name, time)
        }
    }
}
