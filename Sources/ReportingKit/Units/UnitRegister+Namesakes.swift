extension UnitRegister {
    /// The units that a label meant in the days before `unit` came to have it; empty where it had one meaning in all of
    /// them.
    package func namesakes(
        of label: String, before unit: AdministrativeUnit, in days: ClosedRange<CalendarDate>,
        within territory: UnitCode?
    ) -> [AdministrativeUnit] {
        guard let from = unit.id.validFrom, days.lowerBound < from else { return [] }
        let earlier = days.lowerBound...min(from.adding(days: -1), days.upperBound)
        let former: [AdministrativeUnit]
        switch match(label, in: earlier, within: territory) {
        case .unit(let found): former = [found]
        case .ambiguous(let found): former = found
        case .outOfTime, .outside, .unknown: former = []
        }
        return former.contains { $0.id == unit.id } ? [] : former
    }

    /// The territory that a unit lay in last.
    package func lastParent(of unit: AdministrativeUnit, by day: CalendarDate) -> AdministrativeUnit? {
        unit.parent.flatMap { self.unit($0, on: unit.clamped(day)) }
    }

    /// Whether two labels are one, but for the word for the body: "Xã Bình An" and "UBND xã Bình An", not "Trung tâm
    /// PVHCC xã Bình An".
    package func isOneLabel(_ one: String, _ other: String) -> Bool {
        func name(_ label: String) -> [String] { words.withoutCommittee(self.label(label).words) }
        return name(one) == name(other)
    }
}
