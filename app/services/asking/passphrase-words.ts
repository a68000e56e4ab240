/** Plain words for passphrases: short, easy to spell, nothing that could hurt. At least 256, so that five make 40 bits. */
export const passphraseWords: readonly string[] = `
acorn almond amber anchor apple apricot apron arrow autumn badge baker bamboo banana basket beach beacon
bench berry birch biscuit blanket blossom bonnet bottle branch bread breeze brick bridge broom bubble
bucket butter button cabin cactus candle canoe canvas carrot castle cedar cellar chalk cherry chess
chimney cinnamon circle clover cobweb coconut comet compass copper coral cotton cradle crayon cricket
crown crystal cupboard curtain daisy dolphin donkey dragon drum duckling eagle easel echo elbow ember
engine evening falcon feather fern ferry fiddle field finch flannel flask flute fog forest fossil fountain
fox galaxy garden garlic ginger giraffe glacier glove goose granite grape grass gravel guitar hammer
hammock harbour harvest hazel hedge helmet heron hill honey hoop horizon igloo island ivory ivy jacket jam
jasmine jelly jigsaw jungle kettle kite kitten ladder lagoon lamp lantern lavender leaf lemon lettuce
lighthouse lily linen lion lizard lobster locket magnet magpie mango maple marble marigold market meadow
melon mint mirror mitten monkey moon morning mountain mushroom mustard napkin nectar needle nest noodle
nutmeg oak oasis oatmeal ocean olive onion orange orchard orchid otter oven owl oyster paddle painter
pancake panda parade parcel parrot parsley pasta peach peanut pear pebble pelican pencil pepper piano
picnic pigeon pillow pilot pine planet plum pocket polish pond poppy potato puddle pumpkin puppet puzzle
quarry quill quilt rabbit radish raft rainbow raisin raven ribbon river robin rocket rose saddle saffron
sail salmon sandal satin scarf scooter seal shadow sheep shell silver sketch sky sledge snow sock sparrow
spinach spoon spring squirrel stable star stone stool straw stream sugar summer sunset swallow swan table
teapot thimble thistle thunder ticket tiger timber toast tomato torch tower tractor train tulip tunnel
turtle umbrella valley vanilla velvet village violin waffle wagon walnut water whale wheat whistle willow
window winter wizard wombat wool yarn yoghurt zebra zipper
`
  .trim()
  .split(/\s+/);
