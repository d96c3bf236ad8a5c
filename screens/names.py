"""What goals, levels, kits and parts of the body are called."""

from domain.exercises import Area, Equipment, Level, Muscle, Pattern
from domain.filtering import NO_EQUIPMENT
from domain.profile import Activity, Kit, Sex
from domain.programs import Goal
from domain.screening import Question
from domain.volume import Group
from locales import Translator


def goal_name(t: Translator, goal: Goal) -> str:
    return {
        Goal.STRENGTH: t("goal-strength"),
        Goal.MUSCLE: t("goal-muscle"),
        Goal.FAT_LOSS: t("goal-fat-loss"),
        Goal.HEALTH: t("goal-health"),
    }[goal]


def goal_names(t: Translator) -> dict[str, str]:
    return {goal: goal_name(t, goal) for goal in Goal}


def level_name(t: Translator, level: Level) -> str:
    return {
        Level.BEGINNER: t("level-beginner"),
        Level.INTERMEDIATE: t("level-intermediate"),
        Level.ADVANCED: t("level-advanced"),
    }[level]


def kit_name(t: Translator, kit: Kit) -> str:
    return {
        Kit.GYM: t("kit-gym"),
        Kit.BARBELL_HOME: t("kit-barbell-home"),
        Kit.DUMBBELLS: t("kit-dumbbells"),
        Kit.DUMBBELLS_ONLY: t("kit-dumbbells-only"),
        Kit.KETTLEBELL: t("kit-kettlebell"),
        Kit.BANDS: t("kit-bands"),
        Kit.PULL_UP_BAR: t("kit-pull-up-bar"),
        Kit.BODYWEIGHT: t("kit-bodyweight"),
    }[kit]


def area_name(t: Translator, area: Area) -> str:
    return {
        Area.NECK: t("area-neck"),
        Area.SHOULDER: t("area-shoulder"),
        Area.ELBOW: t("area-elbow"),
        Area.WRIST: t("area-wrist"),
        Area.UPPER_BACK: t("area-upper-back"),
        Area.LOWER_BACK: t("area-lower-back"),
        Area.ABDOMEN: t("area-abdomen"),
        Area.HIP: t("area-hip"),
        Area.KNEE: t("area-knee"),
        Area.ANKLE: t("area-ankle"),
        Area.FOOT: t("area-foot"),
    }[area]


def sex_name(t: Translator, sex: Sex) -> str:
    return t("sex-female") if sex is Sex.FEMALE else t("sex-male")


def activity_name(t: Translator, activity: Activity) -> str:
    return {
        Activity.SEDENTARY: t("activity-sedentary"),
        Activity.LIGHT: t("activity-light"),
        Activity.MODERATE: t("activity-moderate"),
        Activity.ACTIVE: t("activity-active"),
        Activity.VERY_ACTIVE: t("activity-very-active"),
    }[activity]


def question_words(t: Translator, one: Question) -> str:
    return {
        Question.HEART: t("screening-heart"),
        Question.CHEST_ACTIVE: t("screening-chest-active"),
        Question.CHEST_REST: t("screening-chest-rest"),
        Question.DIZZY: t("screening-dizzy"),
        Question.JOINT: t("screening-joint"),
        Question.MEDICINE: t("screening-medicine"),
        Question.OTHER: t("screening-other"),
    }[one]


def group_names(t: Translator) -> dict[str, str]:
    return {
        Group.CHEST: t("group-chest"),
        Group.BACK: t("group-back"),
        Group.SHOULDERS: t("group-shoulders"),
        Group.BICEPS: t("group-biceps"),
        Group.TRICEPS: t("group-triceps"),
        Group.ABS: t("group-abs"),
        Group.QUADS: t("group-quads"),
        Group.HAMSTRINGS: t("group-hamstrings"),
        Group.GLUTES: t("group-glutes"),
        Group.CALVES: t("group-calves"),
    }


def muscle_names(t: Translator) -> dict[str, str]:
    return {
        Muscle.CHEST: t("muscle-chest"),
        Muscle.LATS: t("muscle-lats"),
        Muscle.UPPER_BACK: t("muscle-upper-back"),
        Muscle.LOWER_BACK: t("muscle-lower-back"),
        Muscle.TRAPS: t("muscle-traps"),
        Muscle.FRONT_DELTS: t("muscle-front-delts"),
        Muscle.SIDE_DELTS: t("muscle-side-delts"),
        Muscle.REAR_DELTS: t("muscle-rear-delts"),
        Muscle.BICEPS: t("muscle-biceps"),
        Muscle.TRICEPS: t("muscle-triceps"),
        Muscle.FOREARMS: t("muscle-forearms"),
        Muscle.QUADS: t("muscle-quads"),
        Muscle.HAMSTRINGS: t("muscle-hamstrings"),
        Muscle.GLUTES: t("muscle-glutes"),
        Muscle.ADDUCTORS: t("muscle-adductors"),
        Muscle.ABDUCTORS: t("muscle-abductors"),
        Muscle.CALVES: t("muscle-calves"),
        Muscle.ABS: t("muscle-abs"),
        Muscle.OBLIQUES: t("muscle-obliques"),
        Muscle.HIP_FLEXORS: t("muscle-hip-flexors"),
        Muscle.NECK: t("muscle-neck"),
    }


def equipment_names(t: Translator) -> dict[str, str]:
    return {
        NO_EQUIPMENT: t("equipment-none"),
        Equipment.DUMBBELL: t("equipment-dumbbell"),
        Equipment.BARBELL: t("equipment-barbell"),
        Equipment.KETTLEBELL: t("equipment-kettlebell"),
        Equipment.MACHINE: t("equipment-machine"),
        Equipment.CABLE: t("equipment-cable"),
        Equipment.SMITH_MACHINE: t("equipment-smith-machine"),
        Equipment.BENCH: t("equipment-bench"),
        Equipment.RACK: t("equipment-rack"),
        Equipment.PULL_UP_BAR: t("equipment-pull-up-bar"),
        Equipment.DIP_BARS: t("equipment-dip-bars"),
        Equipment.BAND: t("equipment-band"),
        Equipment.EZ_BAR: t("equipment-ez-bar"),
        Equipment.TRAP_BAR: t("equipment-trap-bar"),
        Equipment.LANDMINE: t("equipment-landmine"),
        Equipment.PLATE: t("equipment-plate"),
        Equipment.BOX: t("equipment-box"),
        Equipment.RINGS: t("equipment-rings"),
        Equipment.SUSPENSION_TRAINER: t("equipment-suspension-trainer"),
        Equipment.MEDICINE_BALL: t("equipment-medicine-ball"),
        Equipment.STABILITY_BALL: t("equipment-stability-ball"),
        Equipment.AB_WHEEL: t("equipment-ab-wheel"),
        Equipment.SLED: t("equipment-sled"),
        Equipment.JUMP_ROPE: t("equipment-jump-rope"),
        Equipment.BATTLE_ROPES: t("equipment-battle-ropes"),
        Equipment.FOAM_ROLLER: t("equipment-foam-roller"),
        Equipment.TREADMILL: t("equipment-treadmill"),
        Equipment.ROWER: t("equipment-rower"),
        Equipment.BIKE: t("equipment-bike"),
        Equipment.ELLIPTICAL: t("equipment-elliptical"),
        Equipment.STAIR_CLIMBER: t("equipment-stair-climber"),
        Equipment.OTHER: t("equipment-other"),
    }


def exercise_levels(t: Translator) -> dict[str, str]:
    return {
        Level.BEGINNER: t("exercise-beginner"),
        Level.INTERMEDIATE: t("exercise-intermediate"),
        Level.ADVANCED: t("exercise-advanced"),
    }


def pattern_names(t: Translator) -> dict[str, str]:
    return {
        Pattern.SQUAT: t("pattern-squat"),
        Pattern.HINGE: t("pattern-hinge"),
        Pattern.LUNGE: t("pattern-lunge"),
        Pattern.HORIZONTAL_PUSH: t("pattern-horizontal-push"),
        Pattern.VERTICAL_PUSH: t("pattern-vertical-push"),
        Pattern.HORIZONTAL_PULL: t("pattern-horizontal-pull"),
        Pattern.VERTICAL_PULL: t("pattern-vertical-pull"),
        Pattern.CORE: t("pattern-core"),
        Pattern.CARRY: t("pattern-carry"),
        Pattern.ISOLATION: t("pattern-isolation"),
        Pattern.CONDITIONING: t("pattern-conditioning"),
        Pattern.MOBILITY: t("pattern-mobility"),
    }
