import Markup
import ReportingKit

/// What formatting says of a run's text: raised, struck out or hidden; nil where it says nothing.
struct WordLook {
    var isStruck: Bool?
    var isDoublyStruck: Bool?
    var isHidden: Bool?
    /// By `vertAlign`.
    var isRaised: Bool?
    /// By `position`, in half-points; Word moves whole lines by one or two of them.
    var position: Int?

    /// Takes in a run property, with the reader at its start.
    mutating func read(_ property: XMLName, _ reader: XMLPullReader) {
        switch property {
        case "strike": isStruck = reader.isOn
        case "dstrike": isDoublyStruck = reader.isOn
        case "vanish": isHidden = reader.isOn
        case "vertAlign": isRaised = reader.attribute("val") != "baseline"
        case "position": position = reader.integer("val")
        default: return
        }
    }

    /// What this says, and where it says nothing, the other.
    func over(_ other: WordLook) -> WordLook {
        WordLook(
            isStruck: isStruck ?? other.isStruck, isDoublyStruck: isDoublyStruck ?? other.isDoublyStruck,
            isHidden: isHidden ?? other.isHidden, isRaised: isRaised ?? other.isRaised,
            position: position ?? other.position)
    }

    /// With the look of another kind of style: a switch that both turn on is off (ECMA-376 part 1, 17.7.3).
    func toggling(_ other: WordLook) -> WordLook {
        func toggled(_ one: Bool?, _ other: Bool?) -> Bool? {
            guard let one, let other else { return one ?? other }
            return one != other
        }
        return WordLook(
            isStruck: toggled(isStruck, other.isStruck), isDoublyStruck: toggled(isDoublyStruck, other.isDoublyStruck),
            isHidden: toggled(isHidden, other.isHidden), isRaised: isRaised ?? other.isRaised,
            position: position ?? other.position)
    }

    var mark: DigitMark? {
        if isStruck == true || isDoublyStruck == true { return .struck }
        return isRaised == true || (position ?? 0).magnitude > 2 ? .raised : nil
    }
}
