import ReportingKit

/// What a table's title says of its units: a set of them, and territories by name.
struct TableTitle {
    /// The set that it states with the phrase that does; nil where it states none, or two.
    let named: (set: UnitSet, phrase: String)?
    /// A territory that it names and that does not lie in, around or beside ours.
    let foreign: AdministrativeUnit?
    /// The territories that it names inside ours.
    let inside: [AdministrativeUnit]

    /// A title is told from the territory that reports; without one it says nothing.
    init(
        _ texts: [String], of definition: DatasetDefinition, levels: TerritoryLevels, memory: RecognitionMemory,
        register: UnitRegister, days: ClosedRange<CalendarDate>
    ) {
        var sets: [UnitSet: String] = [:]
        for phrase in texts.flatMap({ memory.setPhrases(in: $0, of: definition) }) {
            let set: UnitSet? =
                switch phrase.set {
                case .level(let kind): levels.set(ofLevel: kind)
                case .whole(let kind): levels.isWhole(phrase.phrase, of: kind) ? .whole : nil
                }
            if let set, sets[set] == nil { sets[set] = phrase.phrase }
        }
        named = sets.count == 1 ? sets.first.map { ($0.key, $0.value) } : nil
        let mentions = texts.flatMap { memory.territories(in: $0) }
        foreign =
            mentions.first { !$0.concerns(levels.territory, in: days, register: register) }?.units.first {
                $0.exists(in: days)
            }
        inside = mentions.flatMap(\.units).filter { levels.relation(of: $0) != nil }
    }
}

extension AdministrativeUnit {
    /// Its name within a sentence: "tỉnh Thanh Hóa". Offices keep their capitals.
    var nameInSentence: String {
        kind.isTerritorial ? name.prefix(1).lowercased() + name.dropFirst() : name
    }
}
