import Foundation
import Messages
import ReportingKit

/// Rates: one column, or two neighbours, in percent of another.
extension RelationSearch {
    private struct RateFit {
        let relation: Relation
        let isProven: Bool
        let sharedWords: Int
        let isOfGroup: Bool

        /// Proven before others, one part before two, the rate's own group, shared words, nearness.
        func isBetter(than other: RateFit) -> Bool { ranking.lexicographicallyPrecedes(other.ranking) }

        private var ranking: [Int] {
            guard case .rate(let part, let whole) = relation.form else { return [] }
            return [
                isProven ? 0 : 1, sharedWords >= 3 ? 0 : 1, part.count, isOfGroup ? 0 : 1, -sharedWords,
                abs(part[0] - relation.subject),
                abs(whole - relation.subject),
            ]
        }
    }

    mutating func searchRates() {
        for field in numeric {
            guard case .rate = fields[field].type, !rate(of: field) else { continue }
            guard spend(2 * numeric.count) else { break }
            let near = numeric.filter { other in
                guard other != field else { return false }
                switch fields[other].type {
                case .count, .amount: return true
                case .decimal: return fields[other].addsUp
                default: return false
                }
            }.sorted { abs($0 - field) < abs($1 - field) }.prefix(Self.nearColumns).sorted()
            let mates = fields[field].group == nil ? near : near.filter { fields[$0].group == fields[field].group }
            searchRate(field, mates: mates, near: near)
        }
    }

    private mutating func searchRate(_ field: Int, mates: [Int], near: [Int]) {
        var tried: Set<Relation.Form> = []
        var fits: [RateFit] = []
        var close: Relation?
        let count = log10(Double(max(1, near.count * near.count * 3)))
        let countOfGroup = log10(Double(max(1, mates.count * mates.count)))
        for (pool, isOfGroup) in [(mates, true), (near, false)] {
            for form in Self.rates(pool) where tried.insert(form).inserted {
                guard let evidence = test(field, form, allowed: toleratedNearly) else { continue }
                let source = isOfGroup && fields[field].group != nil ? Relation.Source.group : .table
                let relation = Relation(subject: field, form: form, source: source, evidence: evidence)
                if evidence.holds {
                    let isProven =
                        evidence.different >= 3 && !isConstant(field)
                        && evidence.logChance + (isOfGroup ? countOfGroup : count) < Self.accepted
                    fits.append(
                        RateFit(
                            relation: relation, isProven: isProven, sharedWords: sharedWords(field, form),
                            isOfGroup: isOfGroup))
                } else if evidence.failing > 0, evidence.failing <= toleratedNearly, evidence.different >= 5,
                    close == nil
                {
                    close = relation
                }
            }
        }
        guard let best = fits.min(by: { $0.isBetter(than: $1) }) else {
            if let close { nearly.append(close) } else { doubts.append(DatasetDraftTexts.noRate(fields[field].name)) }
            return
        }
        if best.isProven { relations.append(best.relation) } else { unproven.append(best.relation) }
    }

    private func sharedWords(_ field: Int, _ form: Relation.Form) -> Int {
        guard case .rate(let part, _) = form else { return 0 }
        func words(_ field: Int) -> Set<Substring> {
            Set(VietnameseText.comparisonKey(fields[field].labels.last ?? "").split(separator: " ")).subtracting(
                Self.plain)
        }
        return words(field).intersection(words(part[0])).count
    }

    private static let plain = Set(
        "tỷ lệ số % tổng hồ sơ".split(separator: " ").map { Substring(VietnameseText.comparisonKey(String($0))) })

    /// One column of another, and two neighbours of a third.
    private static func rates(_ pool: [Int]) -> [Relation.Form] {
        var forms: [Relation.Form] = []
        for whole in pool {
            for part in pool where part != whole { forms.append(.rate(part: [part], whole: whole)) }
        }
        for whole in pool {
            let others = pool.filter { $0 != whole }
            for (one, other) in zip(others, others.dropFirst()) {
                forms.append(.rate(part: [one, other], whole: whole))
            }
        }
        return forms
    }

    private static let nearColumns = 40
}
