import Assembly
import OracleSupport
import ReportingKit
import Testing

/// Labels that name a territory or its intake body, a week, a due day: cases 31, 32, 40 and 52.
struct LabelAndDayCases {
    private let label = "TTPVHCC xã Bình Sơn"

    private func october() throws -> Period { try #require(Period(id: "2026-10")) }

    @Test("For a province the intake body of a commune is the commune (case 31)")
    func intakeBodyOfACommune() throws {
        guard
            case .unit(let unit) = ModelWorld.quangNgai.register.match(
                label, in: try october().days, within: "51")
        else {
            Issue.record("no unit")
            return
        }
        #expect(unit.code == "21040" && unit.kind == .commune)
    }

    @Test("For the commune it is its own office, where it is registered (case 32)", arguments: House.allCases)
    func intakeBodyOfItsOwn(house: House) throws {
        let office = AdministrativeUnit(
            id: UnitID(code: "21040.04", validFrom: ModelWorld.merger), name: "Trung tâm Phục vụ hành chính công xã",
            kind: .office, parent: "21040", validTo: nil)
        let room = AdministrativeUnit(
            id: UnitID(code: "21040.01", validFrom: ModelWorld.merger), name: "Phòng Kinh tế", kind: .office,
            parent: "21040", validTo: nil)
        let register = UnitRegister.around("21040", adding: [office, room])
        guard case .unit(let unit) = register.match(label, in: try october().days, within: "21040") else {
            Issue.record("no unit")
            return
        }
        #expect(unit.id == office.id)
        var opened = try house.open(
            ModelWorld(territory: "21040", register: register, reference: ReferenceRegister(register)))
        let days = try Days(id: "2026-10")
        try opened.take(ReferenceFile("a", in: days, received([office.id.reference: 40, room.id.reference: 7])))
        #expect(try opened.total("own", in: days).values["received"] == 47)
    }

    @Test("A week goes from Monday to Sunday and has the week before (case 40)")
    func week() throws {
        let week = try #require(Period(id: "2026-W47"))
        #expect(week.firstDay.iso == "2026-11-16" && week.lastDay.iso == "2026-11-22")
        #expect(week.former?.id == "2026-W46")
        let days = try Days(id: "2026-11-16..2026-11-22")
        #expect(ReferencePeriods.id(of: days) == "2026-W47")
        #expect(ReferencePeriods.former(of: days).map { ReferencePeriods.id(of: $0) } == "2026-W46")
    }

    @Test("A due day on a Saturday moves to the Monday, and behind a holiday (case 52)")
    func dueDay() throws {
        let september = try #require(Period(id: "2026-09"))
        let monday = try #require(CalendarDate(iso: "2026-10-12"))
        #expect(DueDays().due(september) == monday)
        #expect(DueDays(holidays: [monday]).due(september).iso == "2026-10-13")
    }
}
