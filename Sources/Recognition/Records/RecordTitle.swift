import ReportingKit

/// What stands above exports of dossiers: it can name another territory, or a set that the rows are not of.
struct RecordTitle {
    let memory: RecognitionMemory
    let territory: UnitCode?
    /// Whether what is asked of the title was answered.
    let isConfirmed: Bool
    /// The definition whose phrases for sets count.
    let definition: DatasetDefinition?
    private(set) var texts: [(text: String, place: FindingPlace)] = []

    struct Unit {
        let unit: AdministrativeUnit
        let place: FindingPlace
    }

    struct Placed {
        let place: UnitSet
        var findings: [Finding] = []
        var isForeign = false
    }

    init(memory: RecognitionMemory, context: RecognitionContext, definition: DatasetDefinition?) {
        self.memory = memory
        territory = context.territory
        isConfirmed = context.isConfirmed
        self.definition = definition
    }

    mutating func add(_ text: String, at place: FindingPlace) { texts.append((text, place)) }

    /// Where the counted tables of these units stand.
    func placing(_ units: [Unit], in days: ClosedRange<CalendarDate>, register: UnitRegister) -> Placed {
        let places = PlaceReader(register: register, memory: memory, territory: territory, days: days)
        let all = units.map(\.unit)
        let words = definition.flatMap { places.words(title: texts.map(\.text), definition: $0, units: all) }
        let answer = places.place(of: all, named: words?.named?.set)
        var findings: [Finding] = []
        let doubt: Severity = isConfirmed ? .notice : .error
        if let foreign = words?.foreign {
            let place = texts.first { text in
                memory.territories(in: text.text).contains { $0.units.contains(foreign) }
            }?.place
            findings.append(
                Finding(
                    .setForeign, doubt, at: place ?? FindingPlace(), unit: foreign.code,
                    found: foreign.nameInSentence))
            if !isConfirmed { return Placed(place: answer.place, findings: findings, isForeign: true) }
        }
        guard let position = answer.conflict else { return Placed(place: answer.place, findings: findings) }
        let row = units[position]
        let phrase = words?.named?.phrase
        return Placed(
            place: answer.place,
            findings: findings + [
                Finding(
                    .setConflict(title: phrase, deep: phrase == nil ? row.unit.name : nil),
                    phrase == nil ? .error : doubt,
                    at: phrase == nil ? row.place : texts.first?.place ?? row.place,
                    set: answer.place, unit: row.unit.code, found: phrase,
                    row: row.unit.name,
                    otherPlace: row.place)
            ])
    }
}
