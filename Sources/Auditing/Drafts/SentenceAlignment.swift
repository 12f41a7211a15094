/// Which sentence of a draft was made of which one of the report that its data give.
struct SentenceAlignment {
    /// Positions of sentences that are the same but for numbers and some words.
    private(set) var pairs: [(report: Int, draft: Int)] = []
    /// Sentences of the report that the draft has not.
    private(set) var removed: [Int] = []
    /// Sentences of the draft that the report has not.
    private(set) var added: [Int] = []

    /// More sentences than this that differ are paired by their order alone.
    private static let searched = 1_500

    init(report: [DraftSentence], draft: [DraftSentence]) {
        var partner: [Int?] = Array(repeating: nil, count: draft.count)
        var gone: Set<Int> = []
        var new: Set<Int> = []
        for change in draft.map(\.key).difference(from: report.map(\.key)) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): new.insert(offset)
            }
        }
        let kept = report.indices.filter { !gone.contains($0) }
        for (old, now) in zip(kept, draft.indices.filter { !new.contains($0) }) { partner[now] = old }
        // What only stands elsewhere now is neither gone nor new.
        var moved = Dictionary(grouping: gone.sorted(), by: { report[$0].key })
        for index in new.sorted() {
            guard let old = moved[draft[index].key]?.first else { continue }
            moved[draft[index].key]?.removeFirst()
            partner[index] = old
            gone.remove(old)
            new.remove(index)
        }
        for (old, now) in Self.alike(gone, new, report, draft) {
            partner[now] = old
            gone.remove(old)
            new.remove(now)
        }
        pairs = partner.enumerated().compactMap { index, old in old.map { ($0, index) } }
        removed = gone.sorted()
        added = new.sorted()
    }

    /// The most alike first; of equally alike ones those whose order is nearest.
    private static func alike(
        _ gone: Set<Int>, _ new: Set<Int>, _ report: [DraftSentence], _ draft: [DraftSentence]
    ) -> [(report: Int, draft: Int)] {
        let (gone, new) = (gone.sorted(), new.sorted())
        guard gone.count <= searched, new.count <= searched else {
            return Array(zip(gone, new)).filter { report[$0].isAlike(draft[$1]) }.map { ($0, $1) }
        }
        let scale = Double(max(1, report.count, draft.count))
        var candidates: [(likeness: Double, report: Int, draft: Int)] = []
        for old in gone {
            for now in new where report[old].isAlike(draft[now]) {
                let distance = abs(Double(old) / scale - Double(now) / scale)
                candidates.append((report[old].likeness(draft[now]) - distance / 10, old, now))
            }
        }
        var pairs: [(report: Int, draft: Int)] = []
        var taken: (report: Set<Int>, draft: Set<Int>) = ([], [])
        for candidate in candidates.sorted(by: { ($0.likeness, -$0.draft) > ($1.likeness, -$1.draft) })
        where !taken.report.contains(candidate.report) && !taken.draft.contains(candidate.draft) {
            taken.report.insert(candidate.report)
            taken.draft.insert(candidate.draft)
            pairs.append((candidate.report, candidate.draft))
        }
        return pairs
    }
}
